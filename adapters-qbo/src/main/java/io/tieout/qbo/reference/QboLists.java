package io.tieout.qbo.reference;

import static io.tieout.qbo.client.Records.text;
import static io.tieout.qbo.client.Records.textOrEmpty;

import io.tieout.application.accounting.References.Kind;
import io.tieout.application.accounting.References.Nature;
import io.tieout.application.accounting.References.Reference;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Currency;
import io.tieout.qbo.client.HomeCurrency;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.client.Statements;
import io.tieout.qbo.client.Urgency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** The lists in one company's books. */
public final class QboLists {

    private final QboClient client;
    private final HomeCurrency home;

    public QboLists(QboClient client, HomeCurrency home) {
        this.client = client;
        this.home = home;
    }

    /**
     * One page of a list, inactive records included.
     *
     * @param start counted from 1
     * @return fewer than {@link Statements#PAGE} records on the last page
     */
    public QboAnswer<List<Reference>> page(Kind kind, int start) {
        return ask(kind, Statements.allWithInactive(entity(kind), start));
    }

    /** these records, inactive ones included; ids without a record are missing */
    public QboAnswer<List<Reference>> find(Kind kind, Collection<String> ids) {
        return ask(kind, Statements.byIdsWithInactive(entity(kind), ids));
    }

    /** those of this name, inactive ones included */
    public QboAnswer<List<Reference>> named(Kind kind, Collection<String> names) {
        return ask(kind, Statements.called(entity(kind), names));
    }

    /** a record that was made just now, as the answer shows it; of a kind without currency */
    public Reference made(Kind kind, JsonNode answer) {
        return reference(kind, answer.path(entity(kind)), "");
    }

    private QboAnswer<List<Reference>> ask(Kind kind, String statement) {
        return client.send(new QboCall.Query(Urgency.MASTER_DATA, statement))
                .then(body -> references(kind, body));
    }

    /** what a query for records of this kind answered */
    QboAnswer<List<Reference>> references(Kind kind, JsonNode body) {
        var rows = body.path("QueryResponse").path(entity(kind));
        var references = new ArrayList<Reference>();
        for (var row : rows.values()) {
            switch (currency(kind, row)) {
                case Good<String>(var currency) -> references.add(reference(kind, row, currency));
                case Failed<String>(var fault) -> {
                    return new Failed<>(fault);
                }
            }
        }
        return new Good<>(references);
    }

    private QboAnswer<String> currency(Kind kind, JsonNode row) {
        return switch (kind) {
            case CUSTOMER, ACCOUNT -> home.of(row).map(Currency::code);
            case ITEM, CLASS, TERM, TAX_CODE, DEPARTMENT -> new Good<>("");
        };
    }

    private static Reference reference(Kind kind, JsonNode row, String currency) {
        return new Reference(
                kind,
                text(row, "Id"),
                name(kind, row),
                currency,
                row.path("Active").asBoolean(true),
                pointsAt(kind, row),
                nature(kind, row));
    }

    private static Target pointsAt(Kind kind, JsonNode row) {
        return switch (kind) {
            case CUSTOMER -> target(row.path("SalesTermRef"));
            case ITEM -> target(row.path("IncomeAccountRef"));
            case CLASS, ACCOUNT, TERM, TAX_CODE, DEPARTMENT -> Target.none();
        };
    }

    private static Nature nature(Kind kind, JsonNode row) {
        return switch (kind) {
            case ACCOUNT ->
                    new Nature.OfAccount(
                            textOrEmpty(row, "AccountType"), textOrEmpty(row, "Classification"));
            case TERM -> new Nature.OfTerm(dueDays(row));
            case ITEM -> new Nature.OfItem(textOrEmpty(row, "Type"));
            case CUSTOMER, CLASS, TAX_CODE, DEPARTMENT -> new Nature.Plain();
        };
    }

    private static OptionalInt dueDays(JsonNode term) {
        var days = term.path("DueDays");
        return days.isInt() ? OptionalInt.of(days.asInt()) : OptionalInt.empty();
    }

    private static Target target(JsonNode reference) {
        return new Target(textOrEmpty(reference, "value"), textOrEmpty(reference, "name"));
    }

    /** the name people know it by: what is nested is known by its whole path */
    private static String name(Kind kind, JsonNode row) {
        var path = textOrEmpty(row, "FullyQualifiedName");
        return switch (kind) {
            case CUSTOMER -> text(row, "DisplayName");
            case ITEM, CLASS, ACCOUNT, TERM, TAX_CODE, DEPARTMENT ->
                    path.isEmpty() ? text(row, "Name") : path;
        };
    }

    static String entity(Kind kind) {
        return switch (kind) {
            case CUSTOMER -> "Customer";
            case ITEM -> "Item";
            case CLASS -> "Class";
            case ACCOUNT -> "Account";
            case TERM -> "Term";
            case TAX_CODE -> "TaxCode";
            case DEPARTMENT -> "Department";
        };
    }
}
