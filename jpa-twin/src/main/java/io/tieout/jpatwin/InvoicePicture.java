package io.tieout.jpatwin;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** An invoice as callers see it. */
public record InvoicePicture(
        UUID id, UUID accountId, String number, BigDecimal total, List<Line> lines) {

    /** What one line bills. */
    public record Line(String description, BigDecimal amount) {}

    static InvoicePicture of(Invoice invoice) {
        return new InvoicePicture(
                invoice.id(),
                invoice.account().id(),
                invoice.number(),
                invoice.total(),
                invoice.lines().stream()
                        .map(line -> new Line(line.description(), line.amount()))
                        .toList());
    }
}
