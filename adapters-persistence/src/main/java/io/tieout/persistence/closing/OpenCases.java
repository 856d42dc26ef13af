package io.tieout.persistence.closing;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_OPERATION;
import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;
import static io.tieout.persistence.jooq.Tables.DRIFT_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.RECORDED_PAYMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.SENT_ENTRY_VIEW;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import io.tieout.domain.closing.Concern;
import io.tieout.domain.closing.Finding;
import io.tieout.persistence.recorded.FeesDue;
import io.tieout.persistence.tieout.JooqTieOuts;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;

/**
 * Counts what is open in the books up to a day: one statement for what rows tell, and those of a
 * tie-out.
 */
final class OpenCases {

    /** credit memos may be written and submitted, and nobody signs them, just as invoices */
    private static final List<String> NOT_APPROVED =
            List.of("DRAFT", "SUBMITTED", "AWAITING_SECOND_APPROVAL");

    /** everything that is counted by rows alone */
    private static final Set<Concern> ROWS =
            EnumSet.complementOf(EnumSet.of(Concern.UNPOSTED_REVENUE, Concern.UNTIED_ACCOUNTS));

    private OpenCases() {}

    static List<Finding> of(DSLContext sql, LocalDate through) {
        return Stream.concat(counted(sql, through), untied(sql, through)).toList();
    }

    /** not compared at all is one case */
    private static Stream<Finding> untied(DSLContext sql, LocalDate through) {
        int untied =
                JooqTieOuts.find(sql, through)
                        .map(compared ->
                                compared.tieOut().unexplained().size()
                                        + compared.accounts().unexplained().size())
                        .orElse(1);
        return untied == 0
                ? Stream.empty()
                : Stream.of(new Finding(Concern.UNTIED_ACCOUNTS, untied));
    }

    private static Stream<Finding> counted(DSLContext sql, LocalDate through) {
        var counts =
                ROWS.stream()
                        .<Field<Integer>>map(
                                concern -> field(open(concern, through)).as(concern.name()))
                        .toList();
        var row = sql.select(counts).fetchSingle();
        return ROWS.stream()
                .filter(concern -> row.get(concern.name(), Integer.class) > 0)
                .map(concern -> new Finding(concern, row.get(concern.name(), Integer.class)));
    }

    private static Select<Record1<Integer>> open(Concern concern, LocalDate end) {
        return switch (concern) {
            case UNMATCHED_PAYMENTS ->
                    select(count())
                            .from(PAYMENT_VIEW)
                            .where(PAYMENT_VIEW.QUEUED_MINOR.gt(0L))
                            .and(PAYMENT_VIEW.RECEIVED_ON.le(end));
            case QUEUED_OPERATIONS ->
                    select(countDistinct(ACCOUNTING_OPERATION.ID))
                            .from(ACCOUNTING_OPERATION)
                            .where(ACCOUNTING_OPERATION.STATE.ne("DONE"))
                            .and(ACCOUNTING_OPERATION.TARGET.in(documents(end)));
            case UNAPPROVED_DRAFTS ->
                    select(count())
                            .from(INVOICE_VIEW)
                            .where(INVOICE_VIEW.STATUS.in(NOT_APPROVED))
                            .and(INVOICE_VIEW.ISSUED_ON.le(end));
            case DRIFT ->
                    select(count())
                            .from(DRIFT_VIEW)
                            .leftJoin(INVOICE_VIEW)
                            .on(INVOICE_VIEW.INVOICE_ID.eq(DRIFT_VIEW.INVOICE_ID))
                            .leftJoin(CREDIT_MEMO_VIEW)
                            .on(CREDIT_MEMO_VIEW.MEMO_ID.eq(DRIFT_VIEW.CREDIT_MEMO_ID))
                            .leftJoin(SENT_ENTRY_VIEW)
                            .on(SENT_ENTRY_VIEW.ENTRY_ID.eq(DRIFT_VIEW.ENTRY_ID))
                            .where(DRIFT_VIEW.STATUS.in("OPEN", "RESTORING"))
                            .and(
                                    coalesce(
                                                    INVOICE_VIEW.ISSUED_ON,
                                                    CREDIT_MEMO_VIEW.ISSUED_ON,
                                                    SENT_ENTRY_VIEW.ENTERED_ON)
                                            .le(end));
            case UNPOSTED_FEES ->
                    select(count()).from(RECORDED_PAYMENT_VIEW).where(FeesDue.through(end));
            case UNPOSTED_REVENUE, UNTIED_ACCOUNTS ->
                    throw new IllegalArgumentException("no rows tell of it");
        };
    }

    /** of that day or before it, as operations name them */
    private static Select<Record1<String>> documents(LocalDate end) {
        return select(INVOICE_VIEW.INVOICE_ID.cast(String.class))
                .from(INVOICE_VIEW)
                .where(INVOICE_VIEW.ISSUED_ON.le(end))
                .unionAll(
                        select(CREDIT_MEMO_VIEW.MEMO_ID.cast(String.class))
                                .from(CREDIT_MEMO_VIEW)
                                .where(CREDIT_MEMO_VIEW.ISSUED_ON.le(end)))
                .unionAll(
                        select(
                                        when(
                                                        SENT_ENTRY_VIEW.AGREEMENT_ID.isNull(),
                                                        concat(
                                                                coalesce(
                                                                        SENT_ENTRY_VIEW.RECORDED_ID,
                                                                        SENT_ENTRY_VIEW
                                                                                .DEFERRAL_ID),
                                                                inline(" "),
                                                                SENT_ENTRY_VIEW.PART))
                                                .else_(
                                                        concat(
                                                                SENT_ENTRY_VIEW.AGREEMENT_ID,
                                                                inline(" "),
                                                                SENT_ENTRY_VIEW.LAST_ON)))
                                .from(SENT_ENTRY_VIEW)
                                .where(SENT_ENTRY_VIEW.ENTERED_ON.le(end)));
    }
}
