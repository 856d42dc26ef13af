package io.tieout.domain.invoice.linking;

import io.tieout.domain.money.Money;
import java.time.LocalDate;

/**
 * What a bill shows at a glance, on either side.
 *
 * @param number empty for none
 * @param total tax included, as far as the side knows it
 */
public record Bill(String number, LocalDate issuedOn, LocalDate dueOn, Money total) {}
