package io.tieout.twin.wrong;

import io.tieout.domain.money.Money;

/** Borrows the house's own arithmetic, so that both would be wrong in the same way. */
public record BorrowingTwin(Money balance) {}
