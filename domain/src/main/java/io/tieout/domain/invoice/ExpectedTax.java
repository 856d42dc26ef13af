package io.tieout.domain.invoice;

import io.tieout.domain.money.Money;

/**
 * What the approver signs about tax. The net amounts are signed to the cent; tax is the accounting
 * system's to compute.
 */
public sealed interface ExpectedTax {

    /** No tax may be added: nothing on it is taxable, or the company charges none. */
    record None() implements ExpectedTax {}

    /** The accounting system computes it; more than {@code atMost} is not what was signed. */
    record ComputedThere(Money atMost) implements ExpectedTax {}
}
