package io.tieout.persistence.closing;

import static io.tieout.persistence.jooq.Tables.CLOSE_PACK;
import static io.tieout.persistence.jooq.Tables.CLOSING_MONTH_VIEW;
import static io.tieout.persistence.jooq.Tables.CLOSING_SIGN_OFF_VIEW;
import static io.tieout.persistence.jooq.Tables.CLOSING_VIEW;
import static java.util.stream.Collectors.toMap;

import io.tieout.application.closing.ClosePack;
import io.tieout.application.closing.ClosingViews;
import io.tieout.application.view.Viewer;
import io.tieout.domain.closing.ClosingId;
import io.tieout.domain.closing.Concern;
import io.tieout.domain.closing.Finding;
import io.tieout.domain.closing.SignOff;
import io.tieout.domain.people.ActorId;
import io.tieout.persistence.jooq.tables.records.ClosingMonthViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The tenant's own closing date and what was signed off, read from their views: the date in one
 * statement, a year in two, who signed off and a pack in one each.
 */
public final class JooqClosingViews implements ClosingViews {

    private static final int MONTHS = 12;

    private final Transactions transactions;

    public JooqClosingViews(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<ClosingView> find(Viewer viewer) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(CLOSING_VIEW)
                                .where(Confinement.ofHouse(viewer))
                                .and(CLOSING_VIEW.CLOSED_THROUGH_ON.isNotNull())
                                .fetchOptional(row ->
                                        new ClosingView(
                                                new ClosingId(row.getClosingId()),
                                                row.getClosedThroughOn(),
                                                row.getDecidedBy(),
                                                row.getReason(),
                                                row.getChangedAt())));
    }

    @Override
    public List<MonthView> months(Viewer viewer, Year year) {
        return viewer.confinedTo().isEmpty()
                ? transactions.of(viewer.tenant()).read(sql -> months(sql, year))
                : List.of();
    }

    private static List<MonthView> months(DSLContext sql, Year year) {
        @Nullable LocalDate closedThrough =
                sql.select(CLOSING_VIEW.CLOSED_THROUGH_ON)
                        .from(CLOSING_VIEW)
                        .fetchOne(CLOSING_VIEW.CLOSED_THROUGH_ON);
        Map<LocalDate, ClosingMonthViewRecord> known =
                sql
                        .selectFrom(CLOSING_MONTH_VIEW)
                        .where(
                                CLOSING_MONTH_VIEW.MONTH_ON.between(
                                        year.atDay(1), year.atMonth(MONTHS).atEndOfMonth()))
                        .orderBy(CLOSING_MONTH_VIEW.MONTH_ON)
                        .fetch()
                        .stream()
                        .collect(toMap(ClosingMonthViewRecord::getMonthOn, Function.identity()));
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(year::atMonth)
                .map(month -> view(month, closedThrough, known.get(month.atDay(1))))
                .toList();
    }

    private static MonthView view(
            YearMonth month,
            @Nullable LocalDate closedThrough,
            @Nullable ClosingMonthViewRecord row) {
        boolean isClosed = closedThrough != null && !month.atEndOfMonth().isAfter(closedThrough);
        if (row == null) {
            return new MonthView(
                    month,
                    isClosed ? MonthState.CLOSED : MonthState.OPEN,
                    "",
                    "",
                    "",
                    Optional.empty(),
                    "");
        }
        MonthState open = row.getIsUnderWay() ? MonthState.CLOSING : MonthState.OPEN;
        return new MonthView(
                month,
                isClosed ? MonthState.CLOSED : open,
                row.getBegunBy(),
                row.getClosedBy(),
                row.getReason(),
                Optional.ofNullable(row.getClosedAt()),
                row.getPackHash());
    }

    @Override
    public List<SignOff> signOffs(Viewer viewer, YearMonth month) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(CLOSING_SIGN_OFF_VIEW)
                                .where(CLOSING_SIGN_OFF_VIEW.MONTH_ON.eq(month.atDay(1)))
                                .and(Confinement.ofHouse(viewer))
                                .orderBy(CLOSING_SIGN_OFF_VIEW.CONCERN)
                                .fetch(row ->
                                        new SignOff(
                                                new Finding(
                                                        Concern.valueOf(row.getConcern()),
                                                        row.getFound()),
                                                new ActorId(row.getSignedBy()),
                                                row.getReason())));
    }

    @Override
    public Optional<KeptPack> pack(Viewer viewer, YearMonth month) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.select(CLOSE_PACK.DOCUMENT, CLOSE_PACK.PACK_HASH)
                                .from(CLOSE_PACK)
                                .join(CLOSING_MONTH_VIEW)
                                .on(CLOSING_MONTH_VIEW.MONTH_ON.eq(CLOSE_PACK.MONTH_ON))
                                .and(CLOSING_MONTH_VIEW.PACK_HASH.eq(CLOSE_PACK.PACK_HASH))
                                .where(CLOSE_PACK.MONTH_ON.eq(month.atDay(1)))
                                .and(Confinement.ofHouse(viewer))
                                .fetchOptional(row ->
                                        new KeptPack(
                                                ClosePack.of(month, row.value1()), row.value2())));
    }
}
