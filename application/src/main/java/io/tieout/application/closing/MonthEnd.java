package io.tieout.application.closing;

import io.tieout.domain.closing.Finding;
import io.tieout.domain.people.TenantId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What closing a month needs of the books; each call joins the command's transaction. */
public interface MonthEnd {

    /**
     * keeps everybody from posting into this month and the two years before it until the
     * transaction ends; waits for those who are at it
     */
    void hold(TenantId tenant, YearMonth month);

    /**
     * what rows tell is open on or before that day, one finding a concern at most, in their order
     */
    List<Finding> findings(TenantId tenant, LocalDate through);

    /** what stands beside the figures as of that day */
    Evidence evidence(TenantId tenant, LocalDate asOf);

    /** keeps a close pack for good; the same again changes nothing */
    void keep(TenantId tenant, ClosePack pack);
}
