package io.tieout.graphql.order;

import java.time.DateTimeException;
import java.time.YearMonth;

/** Months as clients write them. */
public final class InputMonths {

    private InputMonths() {}

    /**
     * the month
     *
     * @throws InputRefused it is none
     */
    public static YearMonth read(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException refused) {
            throw new InputRefused(
                    InputCode.INVALID_MONTH,
                    "month",
                    "'" + month + "' is no month; write it like 2026-11");
        }
    }
}
