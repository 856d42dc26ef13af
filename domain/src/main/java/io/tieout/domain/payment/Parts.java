package io.tieout.domain.payment;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of one payment: at most one per document paid. */
final class Parts {

    private Parts() {}

    static Money sum(List<? extends Part> parts, Currency currency) {
        return parts.stream().map(Part::amount).reduce(Money.zero(currency), Money::plus);
    }

    static List<Part.Applied> applied(List<Part> parts) {
        return only(parts, Part.Applied.class);
    }

    static List<Part.Elsewhere> elsewhere(List<Part> parts) {
        return only(parts, Part.Elsewhere.class);
    }

    static List<Part.Waiting> waiting(List<Part> parts) {
        return only(parts, Part.Waiting.class);
    }

    static List<Part.Ignored> ignored(List<Part> parts) {
        return only(parts, Part.Ignored.class);
    }

    static Money returned(List<Part> parts, ReturnCause cause, Currency currency) {
        return sum(
                only(parts, Part.Returned.class).stream()
                        .filter(part -> part.cause() == cause)
                        .toList(),
                currency);
    }

    static Optional<Part.Applied> applied(List<Part> parts, InvoiceId invoice) {
        return applied(parts).stream().filter(part -> part.invoice().equals(invoice)).findFirst();
    }

    static List<Part> with(List<Part> parts, Part part) {
        return Stream.concat(parts.stream(), Stream.of(part)).toList();
    }

    static List<Part> without(List<Part> parts, String externalId) {
        return parts.stream().filter(part -> !part.externalId().equals(externalId)).toList();
    }

    private static <P extends Part> List<P> only(List<Part> parts, Class<P> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
