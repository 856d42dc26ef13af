package io.tieout.domain.latefee;

import java.time.LocalDate;

/** An invoice as a fee sees it. */
public record OverdueInvoice(
        LocalDate issuedOn, LocalDate dueOn, FeeBasis basis, Venue venue, OwedHistory history) {}
