package io.tieout.twin.api;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Operation;
import io.tieout.twin.books.Row;
import io.tieout.twin.books.Stamp;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.fault.FaultCatalogue;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.pdf.DocumentPage;
import io.tieout.twin.realm.Realm;
import io.tieout.twin.rules.Bookkeeper;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Printing and e-mailing a document: {@code /{entity}/{id}/pdf} and {@code .../send}. */
final class DocumentCalls {

    /** What can be printed: "Get an invoice as PDF" and its siblings on the entities' pages. */
    private static final Set<String> PRINTABLE =
            Set.of("Invoice", "SalesReceipt", "Estimate", "CreditMemo", "RefundReceipt", "Payment");

    private static final String ADDRESSEE = "BillEmail";

    private final Bookkeeper bookkeeper;

    DocumentCalls(Bookkeeper bookkeeper) {
        this.bookkeeper = bookkeeper;
    }

    /**
     * The document as a PDF file.
     *
     * @throws io.tieout.twin.fault.QboFault 500 for a kind nobody prints, 610 if there is no such
     *     document
     */
    byte[] pdf(Realm realm, Kind kind, String id) {
        if (!PRINTABLE.contains(kind.wireName())) {
            throw RequestFaults.unsupportedOperation("pdf");
        }
        String company = realm.name();
        ObjectNode document =
                realm.read(books ->
                        books.find(new Key(kind, id))
                                .map(Row::entity)
                                .map(ObjectNode::deepCopy)
                                .orElseThrow(BusinessFaults::notFound));
        return DocumentPage.pdf(company, kind.wireName(), document);
    }

    /**
     * Marks the document as sent and tells of it; no e-mail leaves the twin.
     *
     * @param sendTo replaces the document's own address
     * @throws io.tieout.twin.fault.QboFault 500 for a kind nobody sends, 610 if there is no such
     *     document, 2210 for an address that is none, 6420 if there is no address at all
     */
    String send(
            Realm realm,
            Kind kind,
            String id,
            Optional<String> sendTo,
            Optional<String> requestId) {
        boolean isSendable =
                bookkeeper
                        .rules(kind)
                        .filter(rules -> rules.shape().writable().contains(ADDRESSEE))
                        .isPresent();
        if (!isSendable) {
            throw RequestFaults.unsupportedOperation("send");
        }
        return realm.write(requestId, change -> sent(change, new Key(kind, id), sendTo));
    }

    private static ObjectNode sent(Change change, Key key, Optional<String> sendTo) {
        if (change.find(key).isEmpty()) {
            throw BusinessFaults.notFound();
        }
        ObjectNode document = change.copy(key);
        sendTo.ifPresent(address -> {
            if (!address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
                throw RequestFaults.invalidEmail(address);
            }
            document.putObject(ADDRESSEE).put("Address", address);
        });
        if (Json.string(document.path(ADDRESSEE), "Address").isEmpty()) {
            throw FaultCatalogue.find("6420").orElseThrow();
        }
        document.put("EmailStatus", "EmailSent");
        document.putObject("DeliveryInfo")
                .put("DeliveryType", "Email")
                .put("DeliveryTime", Stamp.metaData(change.now()));
        change.replace(key, document, Operation.EMAILED);
        return EntityCalls.envelope(key.kind(), change.read(key), change.now());
    }
}
