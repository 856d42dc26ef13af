package io.tieout.qbo.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.OutcomeUnknown;
import io.tieout.qbo.client.QboFault.Refused;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads an HTTP answer by looking at the body, not at its declared type: business faults in JSON,
 * gateway faults in lower case, XML though JSON was asked for, HTML, nothing at all, and faults
 * inside HTTP 200.
 *
 * @param pause how long to leave the company alone if the answer is a throttle
 */
record AnswerDecoder(int status, Duration pause) {

    /** of what QuickBooks says, people read the beginning */
    private static final int LONGEST_WORDS = 1_000;

    /** the field under which a file stands in the answer */
    static final String FILE = "File";

    /** how every PDF file begins */
    private static final byte[] PDF = "%PDF-".getBytes(UTF_8);

    QboAnswer<JsonNode> decode(byte[] body) {
        if (isSuccess() && Arrays.mismatch(body, PDF) == PDF.length) {
            return new Good<>(QboJson.MAPPER.createObjectNode().put(FILE, body));
        }
        var text = new String(body, UTF_8).strip();
        if (text.startsWith("{")) {
            return json(body);
        }
        var fault = text.startsWith("<") ? XmlFault.read(text) : Optional.<XmlFault>empty();
        return fault.isPresent() ? failed(fault.get().code(), fault.get().words()) : bare(text);
    }

    private QboAnswer<JsonNode> json(byte[] body) {
        JsonNode root;
        try {
            root = QboJson.MAPPER.readTree(body);
        } catch (JacksonException _) {
            return cutOff();
        }
        var fault = field(root, "Fault");
        if (fault.isObject()) {
            return jsonFault(fault);
        }
        return isSuccess() ? new Good<>(root) : bare("an answer without a fault");
    }

    /**
     * An answer that broke off. A status that says by itself what to do says so still; a refusal is
     * none as long as nobody read of what: the same request may have been carried out before.
     */
    private QboAnswer<JsonNode> cutOff() {
        var bare = bare("JSON that ends in the middle");
        return bare instanceof Failed<JsonNode>(Refused refused)
                ? new Failed<>(new OutcomeUnknown(refused.words()))
                : bare;
    }

    /** one answer of a batch, which has no status of its own */
    QboAnswer<JsonNode> item(JsonNode item) {
        var fault = field(item, "Fault");
        return fault.isObject() ? jsonFault(fault) : new Good<>(item);
    }

    private QboAnswer<JsonNode> jsonFault(JsonNode fault) {
        var errors = field(fault, "Error").values();
        var code = errors.stream().findFirst().map(error -> text(error, "Code")).orElse("");
        var words = errors.stream().map(AnswerDecoder::words).collect(Collectors.joining("; "));
        return failed(code, words.isEmpty() ? "a fault without words" : words);
    }

    private static String words(JsonNode error) {
        return joined(text(error, "Message"), text(error, "Detail"));
    }

    static String joined(String message, String detail) {
        return detail.isEmpty() || detail.equals(message) ? message : message + ": " + detail;
    }

    private QboAnswer<JsonNode> failed(String code, String words) {
        // The gateway writes 003200 in its message and 3200 in its code.
        return new Failed<>(
                FaultCatalogue.fault(status, code.replaceFirst("^0+", ""), cut(words), pause));
    }

    /** an answer that says nothing by itself: only its status speaks */
    private QboAnswer<JsonNode> bare(String body) {
        var what = body.isEmpty() ? "an empty answer" : body.startsWith("<") ? "a page" : cut(body);
        var words = "QuickBooks sent " + what + " with HTTP status " + status;
        return isSuccess()
                ? new Failed<>(new OutcomeUnknown(words))
                : new Failed<>(FaultCatalogue.fault(status, "", words, pause));
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + " ...";
    }

    private boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    private static String text(JsonNode node, String name) {
        return field(node, name).asStringOpt().orElse("");
    }

    /** the field in capitalised or lower-case spelling: the gateway uses the latter */
    private static JsonNode field(JsonNode node, String name) {
        var field = node.path(name);
        return field.isMissingNode() ? node.path(name.toLowerCase(Locale.ROOT)) : field;
    }
}
