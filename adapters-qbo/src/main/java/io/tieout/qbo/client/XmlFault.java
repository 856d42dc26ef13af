package io.tieout.qbo.client;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The first error of a fault that came as XML although JSON was asked for. */
record XmlFault(String code, String words) {

    /** reads the fault; empty when the text is some other page */
    static Optional<XmlFault> read(String text) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return firstError(factory.createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException _) {
            // HTML is no XML: an error page of a proxy, which has nothing to say to us.
            return Optional.empty();
        }
    }

    private static Optional<XmlFault> firstError(XMLStreamReader xml) throws XMLStreamException {
        var code = "";
        var message = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "Error" -> code = attribute(xml, "code");
                case "Message" -> message = xml.getElementText();
                case "Detail" -> {
                    return fault(code, AnswerDecoder.joined(message, xml.getElementText()));
                }
                default -> {}
            }
        }
        return fault(code, message);
    }

    private static Optional<XmlFault> fault(String code, String words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(new XmlFault(code, words));
    }

    private static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
