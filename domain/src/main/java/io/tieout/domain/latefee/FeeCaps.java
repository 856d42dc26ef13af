package io.tieout.domain.latefee;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Percent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The caps that a tenant recorded; each counts until a later one of its venue and currency. */
public record FeeCaps(List<FeeCap> caps) {

    public FeeCaps {
        caps = List.copyOf(caps);
    }

    /** the cap that counts on a day; where none is recorded nothing may be charged */
    public Optional<FeeCap> on(Venue venue, Currency currency, LocalDate day) {
        return of(venue, currency)
                .filter(cap -> !cap.fromOn().isAfter(day))
                .max(Comparator.comparing(FeeCap::fromOn));
    }

    /** the same with another cap, in place of one of the same venue, currency and day */
    public FeeCaps with(FeeCap cap) {
        return new FeeCaps(
                Stream.concat(caps.stream().filter(each -> !isOfSameDay(each, cap)), Stream.of(cap))
                        .toList());
    }

    /** the rate of a day; on days that no cap with a rate governs, the given one */
    Percent rateOn(FeeCap fallback, Percent rate, LocalDate day) {
        return on(fallback.venue(), fallback.currency(), day)
                .map(FeeCap::rate)
                .filter(RateLimit.AtMost.class::isInstance)
                .map(limit -> ((RateLimit.AtMost) limit).annual())
                .orElse(rate);
    }

    /** the days on which another cap begins to count */
    Stream<LocalDate> changes(Venue venue, Currency currency) {
        return of(venue, currency).map(FeeCap::fromOn);
    }

    private Stream<FeeCap> of(Venue venue, Currency currency) {
        return caps.stream()
                .filter(cap -> cap.venue().equals(venue) && cap.currency().equals(currency));
    }

    private static boolean isOfSameDay(FeeCap one, FeeCap other) {
        return one.venue().equals(other.venue())
                && one.currency().equals(other.currency())
                && one.fromOn().equals(other.fromOn());
    }
}
