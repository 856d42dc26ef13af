package io.tieout.qbo.party;

import io.tieout.domain.account.linking.Party;
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

    private QboAnswer<List<NamedRecord>> ask(Party.Kind kind, String statement) {
        return client.send(new QboCall.Query(Urgency.MASTER_DATA, statement))
                .then(body -> records(kind, body.path("QueryResponse").path(entity(kind))));
    }

    private QboAnswer<List<NamedRecord>> records(Party.Kind kind, JsonNode rows) {
        var records = new ArrayList<NamedRecord>();
        for (var row : rows.values()) {
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
