package io.tieout.bootstrap.faults.seeded;

import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.domain.invoice.Approved;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceApproved;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.invoice.Voided;
import io.tieout.domain.invoice.Voiding;
import io.tieout.domain.money.Money;
import io.tieout.twin.books.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.DomainEventMessage;
import tools.jackson.databind.JsonNode;

/**
 * What is approved stands in the books once, word for word, and nothing else does. Whose a document
 * is says its mark, whatever number it was given there.
 */
final class DocumentLaws {

    private static final Pattern MARK = Pattern.compile("Tieout ([0-9a-f-]{36})");

    private final World world;
    private final boolean hasOwnNumbers;
    private int judgedWrites = -1;

    DocumentLaws(World world) {
        this.world = world;
        this.hasOwnNumbers =
                world.company()
                        .profiles()
                        .find(Company.TENANT, Company.CONNECTION)
                        .orElseThrow()
                        .hasOwnNumbers();
    }

    /** holds at any moment */
    void judge() {
        if (world.books().writes() == judgedWrites) {
            return;
        }
        judgedWrites = world.books().writes();
        Map<InvoiceId, String> landed = new HashMap<>();
        for (JsonNode document : documents()) {
            InvoiceId id = owner(document);
            String before = landed.put(id, document.path("Id").asString());
            if (before != null) {
                throw new Broken(
                        id
                                + " stands in the books twice, as "
                                + before
                                + " and as "
                                + document.path("Id").asString());
            }
            judge(document, id);
        }
    }

    /** holds once nothing is under way */
    void judgeAtRest() {
        judgedWrites = -1;
        judge();
        Map<InvoiceId, JsonNode> landed = new HashMap<>();
        documents().forEach(document -> landed.put(owner(document), document));
        world.views().existing().forEach(invoice -> judgeAtRest(invoice, landed));
        if (!world.sidelines().strayDocuments().isEmpty()) {
            throw new Broken("taken for strays: " + world.sidelines().strayDocuments());
        }
    }

    private void judgeAtRest(ExistingInvoice invoice, Map<InvoiceId, JsonNode> landed) {
        Optional<JsonNode> document = Optional.ofNullable(landed.get(invoice.id()));
        Optional<String> known =
                world.views().landing(invoice.id()).map(landing -> landing.document().externalId());
        Optional<String> there = document.map(row -> row.path("Id").asString());
        if (!known.equals(there)) {
            throw new Broken(
                    invoice.id()
                            + " is "
                            + invoice.status()
                            + ", landed here as "
                            + known
                            + " and there as "
                            + there);
        }
        switch (invoice) {
            case Approved _, Voiding _ ->
                    throw new Broken(invoice.id() + " is still " + invoice.status());
            case LandedInvoice standing ->
                    expect(
                            "what is owed for " + invoice.id(),
                            balance(document.orElseThrow()),
                            standing.balance());
            case Voided _ ->
                    document.filter(row -> !isVoid(row))
                            .ifPresent(_ -> {
                                throw new Broken(invoice.id() + " is void here and not there");
                            });
            default -> {
                // nothing of it stands anywhere
            }
        }
    }

    private void judge(JsonNode document, InvoiceId id) {
        if (isVoid(document)) {
            return;
        }
        List<String> why = new ArrayList<>();
        for (InvoiceDocument approved : approved(id)) {
            Optional<String> difference = difference(document, approved);
            if (difference.isEmpty()) {
                return;
            }
            why.add(difference.get());
        }
        throw new Broken(
                document.path("Id").asString()
                        + " stands in the books for "
                        + id
                        + " and nobody approved it so: "
                        + why);
    }

    private List<InvoiceDocument> approved(InvoiceId id) {
        return world.memory().stream(id.value().toString()).stream()
                .map(DomainEventMessage::getPayload)
                .filter(InvoiceApproved.class::isInstance)
                .map(event -> ((InvoiceApproved) event).document())
                .toList();
    }

    private Optional<String> difference(JsonNode document, InvoiceDocument approved) {
        Map<String, String> there = new HashMap<>();
        Map<String, String> here = new HashMap<>();
        compare(
                "customer",
                document.at("/CustomerRef/value"),
                approved.customer().externalId(),
                there,
                here);
        compare("date", document.path("TxnDate"), approved.issuedOn().toString(), there, here);
        compare("due", document.path("DueDate"), approved.dueOn().toString(), there, here);
        if (hasOwnNumbers) {
            compare("number", document.path("DocNumber"), approved.number(), there, here);
        }
        there.put("total", cents(document, "TotalAmt"));
        here.put("total", cents(approved.total()));
        there.put("lines", lines(document).toString());
        here.put(
                "lines",
                approved.lines().stream()
                        .map(line ->
                                line.description()
                                        + "|"
                                        + line.item().id()
                                        + "|"
                                        + cents(line.amount()))
                        .toList()
                        .toString());
        return there.equals(here) ? Optional.empty() : Optional.of(there + " for " + here);
    }

    private static void compare(
            String what,
            JsonNode found,
            String approved,
            Map<String, String> there,
            Map<String, String> here) {
        there.put(what, found.asString(""));
        here.put(what, approved);
    }

    private static List<String> lines(JsonNode document) {
        List<String> lines = new ArrayList<>();
        for (JsonNode line : document.path("Line")) {
            if (line.path("DetailType").asString("").equals("SalesItemLineDetail")) {
                lines.add(
                        line.path("Description").asString("")
                                + "|"
                                + line.at("/SalesItemLineDetail/ItemRef/value").asString("")
                                + "|"
                                + cents(line, "Amount"));
            }
        }
        return lines;
    }

    private List<JsonNode> documents() {
        return Company.rows(world.books().twin(), Kind.INVOICE);
    }

    private InvoiceId owner(JsonNode document) {
        var mark = MARK.matcher(document.path("PrivateNote").asString(""));
        if (!mark.find()) {
            throw new Broken("a document without a mark stands in the books: " + document);
        }
        InvoiceId id = new InvoiceId(UUID.fromString(mark.group(1)));
        if (!(world.memory().present(INVOICE, id.value()) instanceof ExistingInvoice)) {
            throw new Broken("a document bears the mark of no invoice: " + document);
        }
        return id;
    }

    private static boolean isVoid(JsonNode document) {
        return Clerk.amount(document, "TotalAmt").signum() == 0;
    }

    private static String balance(JsonNode document) {
        return cents(document, "Balance");
    }

    static String cents(JsonNode row, String field) {
        return cents(Clerk.amount(row, field));
    }

    private static String cents(BigDecimal amount) {
        return amount.movePointRight(2).toBigIntegerExact().toString();
    }

    static String cents(Money money) {
        return Long.toString(money.minorUnits());
    }

    static void expect(String what, String there, Money here) {
        if (!there.equals(cents(here))) {
            throw new Broken(what + ": " + there + " cents there, " + cents(here) + " here");
        }
    }
}
