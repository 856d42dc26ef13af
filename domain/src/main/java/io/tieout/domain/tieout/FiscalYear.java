package io.tieout.domain.tieout;

import java.time.LocalDate;
import java.time.Month;

/** A company's fiscal year, which begins on the first day of a month. */
public record FiscalYear(Month startsIn) {

    /** the first day of the fiscal year that the day lies in */
    public LocalDate beganOn(LocalDate day) {
        LocalDate began = LocalDate.of(day.getYear(), startsIn, 1);
        return began.isAfter(day) ? began.minusYears(1) : began;
    }
}
