package io.tieout.persistence.accounting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.persistence.invoice.BookedJson;
import io.tieout.persistence.invoice.LandedJson;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored form of how a document stood when another was ordered to take its place. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LandingJson(
        String connection,
        String documentId,
        String number,
        String currency,
        long totalMinor,
        String documentVersion,
        List<LandedJson> differences,
        @Nullable BookedJson booked) {

    static LandingJson of(Landing landing) {
        return new LandingJson(
                landing.document().connection().value().toString(),
                landing.document().externalId(),
                landing.number(),
                landing.total().currency().code(),
                landing.total().minorUnits(),
                landing.documentVersion(),
                landing.differences().stream().map(LandedJson::of).toList(),
                BookedJson.of(landing.booked()));
    }

    Landing landing() {
        return new Landing(
                new DocumentLink(new ConnectionId(UUID.fromString(connection)), documentId),
                number,
                Money.ofMinor(totalMinor, new Currency(currency)),
                documentVersion,
                differences.stream().map(LandedJson::difference).toList(),
                BookedJson.booked(booked, new Currency(currency)));
    }
}
