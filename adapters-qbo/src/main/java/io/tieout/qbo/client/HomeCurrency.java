package io.tieout.qbo.client;

import io.tieout.domain.money.Currency;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The currency of a company's books, which records of a company with one currency do not name.
 * Asked for once: QuickBooks never lets it change.
 */
public final class HomeCurrency {

    private final QboClient client;
    private volatile Optional<Currency> known = Optional.empty();

    public HomeCurrency(QboClient client) {
        this.client = client;
    }

    /** the currency a record names, or else the company's */
    public QboAnswer<Currency> of(JsonNode entity) {
        var named = Records.reference(entity, "CurrencyRef");
        return named.isEmpty() ? home() : new QboAnswer.Good<>(Records.currency(named));
    }

    private QboAnswer<Currency> home() {
        return known.<QboAnswer<Currency>>map(QboAnswer.Good::new).orElseGet(this::ask);
    }

    private QboAnswer<Currency> ask() {
        var call = new QboCall.Query(Urgency.DOCUMENT, "select * from Preferences");
        return client.send(call)
                .map(body -> {
                    var preferences = body.path("QueryResponse").path("Preferences").path(0);
                    var code = Records.reference(preferences.path("CurrencyPrefs"), "HomeCurrency");
                    var home = Records.currency(code);
                    known = Optional.of(home);
                    return home;
                });
    }
}
