package io.tieout.twin.tax;

import java.math.BigDecimal;

/**
 * A line as tax sees it.
 *
 * @param code the tax code the line bears
 * @param net the amount without tax
 * @param included the tax that the line's amount was said to include; zero if tax comes on top
 */
public record TaxedAmount(String code, BigDecimal net, BigDecimal included) {}
