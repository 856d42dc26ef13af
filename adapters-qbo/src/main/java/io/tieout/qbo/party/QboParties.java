package io.tieout.qbo.party;

import static io.tieout.qbo.client.Records.textOrEmpty;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.account.linking.CustomerOrders.CustomerOrder;
import io.tieout.application.account.upkeep.CustomerUpdates.CustomerUpdate;
import io.tieout.domain.account.linking.Party;
import io.tieout.domain.money.Currency;
import io.tieout.qbo.client.HomeCurrency;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.client.QboFault.Rule;
import io.tieout.qbo.client.QboJson;
import io.tieout.qbo.client.Statements;
import io.tieout.qbo.client.Urgency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The customers, vendors and employees in one company's books. */
public final class QboParties {

    private final QboClient client;
    private final HomeCurrency home;

    public QboParties(QboClient client, HomeCurrency home) {
        this.client = client;
        this.home = home;
    }

    /**
     * One page of them, inactive ones included.
     *
     * @param start counted from 1
     * @return fewer than {@link Statements#PAGE} records on the last page
     */
    public QboAnswer<List<NamedRecord>> page(Party.Kind kind, int start) {
        return ask(kind, Statements.allWithInactive(entity(kind), start));
    }

    /** these, inactive ones included; ids without a record are missing */
    public QboAnswer<List<NamedRecord>> find(Party.Kind kind, Collection<String> ids) {
        return ask(kind, Statements.byIdsWithInactive(entity(kind), ids));
    }

    /**
     * Creates a customer. The same request id again creates nothing new and answers the same; a
     * name that is taken by our own earlier write is no refusal.
     */
    public QboAnswer<NamedRecord> create(String requestId, CustomerOrder order) {
        var call =
                new QboCall.Write(
                        Urgency.DOCUMENT, "customer", "", requestId, CustomerBody.of(order));
        var answer = client.send(call).then(this::customer);
        if (answer instanceof Failed<NamedRecord>(Refused refused)
                && refused.rule() == Rule.NAME_TAKEN) {
            return findCreated(order)
                    .then(found -> found.<QboAnswer<NamedRecord>>map(Good::new).orElse(answer));
        }
        return answer;
    }

    /** one customer as it stands now */
    public QboAnswer<NamedRecord> customer(String id) {
        return client.send(new QboCall.Read(Urgency.DOCUMENT, "customer", id)).then(this::customer);
    }

    /**
     * Writes what is due into a customer, and nothing else. The same update with the same request
     * id is one change; a later one is another request.
     */
    public QboAnswer<NamedRecord> update(String requestId, CustomerUpdate update) {
        var body = CustomerChange.of(update);
        return client.send(
                        new QboCall.Write(
                                Urgency.DOCUMENT,
                                "customer",
                                "update",
                                requestId(requestId, body),
                                body))
                .then(this::customer);
    }

    private QboAnswer<NamedRecord> customer(JsonNode answer) {
        return records(Party.Kind.CUSTOMER, List.of(answer.path("Customer"))).map(List::getFirst);
    }

    /** other content under a known id would be answered with what was written before */
    private static String requestId(String operation, CustomerChange body) {
        var content = operation + QboJson.MAPPER.writeValueAsString(body);
        return UUID.nameUUIDFromBytes(content.getBytes(UTF_8)).toString();
    }

    /** looks whether an ordered customer is there, by its name and our mark */
    public QboAnswer<Optional<NamedRecord>> findCreated(CustomerOrder order) {
        var statement = Statements.named("Customer", List.of(order.displayName().readable()));
        return client.send(new QboCall.Query(Urgency.DOCUMENT, statement))
                .then(body -> {
                    var ours =
                            body.path("QueryResponse").path("Customer").values().stream()
                                    .filter(row ->
                                            textOrEmpty(row, "Notes")
                                                    .equals(CustomerBody.mark(order.account())))
                                    .toList();
                    return records(Party.Kind.CUSTOMER, ours);
                })
                .map(records -> records.stream().findFirst());
    }

    /** who bears a name, inactive ones too: QuickBooks marks their names */
    public QboAnswer<List<NamedRecord>> bearers(Party.Kind kind, String name) {
        return ask(kind, Statements.named(entity(kind), List.of(name, name + PartyRecord.DELETED)));
    }

    private QboAnswer<List<NamedRecord>> ask(Party.Kind kind, String statement) {
        return client.send(new QboCall.Query(Urgency.MASTER_DATA, statement))
                .then(body ->
                        records(kind, body.path("QueryResponse").path(entity(kind)).values()));
    }

    private QboAnswer<List<NamedRecord>> records(Party.Kind kind, Collection<JsonNode> rows) {
        var records = new ArrayList<NamedRecord>();
        for (var row : rows) {
            switch (home.of(row)) {
                case Good<Currency>(var currency) ->
                        records.add(PartyRecord.read(kind, row, currency));
                case Failed<Currency>(var fault) -> {
                    return new Failed<>(fault);
                }
            }
        }
        return new Good<>(records);
    }

    private static String entity(Party.Kind kind) {
        return switch (kind) {
            case CUSTOMER -> "Customer";
            case VENDOR -> "Vendor";
            case EMPLOYEE -> "Employee";
        };
    }
}
