package io.tieout.persistence.connection;

import static io.tieout.persistence.jooq.Tables.CLOSING_VIEW;
import static io.tieout.persistence.jooq.Tables.COMPANY_PROFILE;
import static io.tieout.persistence.jooq.Tables.COMPANY_SETTING_CHANGE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import io.tieout.application.connection.CompanyProfiles;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.CompanyProfileRecord;
import io.tieout.persistence.jooq.tables.records.CompanySettingChangeRecord;
import io.tieout.persistence.tenant.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row per connected company. */
public final class JooqCompanyProfiles implements CompanyProfiles {

    /** changes of settings are rare; whoever looks wants the latest */
    private static final int SHOWN = 50;

    private final Transactions transactions;

    public JooqCompanyProfiles(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void store(
            TenantId tenant, ConnectionId connection, CompanyProfile profile, Instant at) {
        var row =
                new CompanyProfileRecord()
                        .setConnectionId(connection.value())
                        .setTenantId(tenant.value())
                        .setCountry(profile.country())
                        .setHomeCurrency(profile.homeCurrency())
                        .setIsMultiCurrency(profile.isMultiCurrency())
                        .setHasOwnNumbers(profile.hasOwnNumbers())
                        .setUsesSalesTax(profile.usesSalesTax())
                        .setComputesSalesTax(profile.computesSalesTax())
                        .setAppliesCreditsItself(profile.appliesCreditsItself())
                        .setClassTracking(profile.classTracking().name())
                        .setTracksDepartments(profile.tracksDepartments())
                        .setClosedThroughOn(profile.closedThrough().orElse(null))
                        .setReadAt(at);
        noteChanges(tenant, connection, profile, at);
        transactions
                .of(tenant)
                .write(sql ->
                        sql.insertInto(COMPANY_PROFILE)
                                .set(row)
                                .onConflict(COMPANY_PROFILE.CONNECTION_ID)
                                .doUpdate()
                                .setAllToExcluded()
                                .execute());
    }

    /** the later of both closing dates rules, the company's and the tenant's own; one statement */
    @Override
    public Optional<CompanyProfile> find(TenantId tenant, ConnectionId connection) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(COMPANY_PROFILE, CLOSING_VIEW.CLOSED_THROUGH_ON)
                                .from(COMPANY_PROFILE)
                                .leftJoin(CLOSING_VIEW)
                                .on(CLOSING_VIEW.TENANT_ID.eq(COMPANY_PROFILE.TENANT_ID))
                                .where(COMPANY_PROFILE.CONNECTION_ID.eq(connection.value()))
                                .fetchOptional(row ->
                                        profile(
                                                row.value1(),
                                                later(
                                                        row.value1().getClosedThroughOn(),
                                                        row.value2()))));
    }

    @Override
    public Optional<LocalDate> closedThrough(TenantId tenant, ConnectionId connection) {
        var there =
                field(
                        select(COMPANY_PROFILE.CLOSED_THROUGH_ON)
                                .from(COMPANY_PROFILE)
                                .where(COMPANY_PROFILE.CONNECTION_ID.eq(connection.value())));
        var own = field(select(max(CLOSING_VIEW.CLOSED_THROUGH_ON)).from(CLOSING_VIEW));
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(there, own)
                                .fetchSingle(row -> later(row.get(there), row.get(own))));
    }

    private static Optional<LocalDate> later(@Nullable LocalDate there, @Nullable LocalDate own) {
        return Stream.of(Optional.ofNullable(there), Optional.ofNullable(own))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    /** as the company said it last */
    private Optional<CompanyProfile> said(TenantId tenant, ConnectionId connection) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.fetchOptional(
                                COMPANY_PROFILE,
                                COMPANY_PROFILE.CONNECTION_ID.eq(connection.value())))
                .map(row -> profile(row, Optional.ofNullable(row.getClosedThroughOn())));
    }

    private void noteChanges(
            TenantId tenant, ConnectionId connection, CompanyProfile profile, Instant at) {
        var changes =
                said(tenant, connection)
                        .map(before -> SettingDifferences.between(before, profile, at))
                        .orElse(List.of());
        if (!changes.isEmpty()) {
            var rows = changes.stream().map(change -> row(tenant, connection, change)).toList();
            transactions
                    .of(tenant)
                    .write(sql -> sql.insertInto(COMPANY_SETTING_CHANGE).set(rows).execute());
        }
    }

    @Override
    public Optional<Instant> readAt(TenantId tenant, ConnectionId connection) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(COMPANY_PROFILE.READ_AT)
                                .from(COMPANY_PROFILE)
                                .where(COMPANY_PROFILE.CONNECTION_ID.eq(connection.value()))
                                .fetchOptional(COMPANY_PROFILE.READ_AT));
    }

    @Override
    public List<SettingChange> changes(TenantId tenant, ConnectionId connection) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.selectFrom(COMPANY_SETTING_CHANGE)
                                .where(COMPANY_SETTING_CHANGE.CONNECTION_ID.eq(connection.value()))
                                .orderBy(COMPANY_SETTING_CHANGE.ID.desc())
                                .limit(SHOWN)
                                .fetch(JooqCompanyProfiles::change));
    }

    private static CompanySettingChangeRecord row(
            TenantId tenant, ConnectionId connection, SettingChange change) {
        return new CompanySettingChangeRecord()
                .setTenantId(tenant.value())
                .setConnectionId(connection.value())
                .setSetting(change.setting())
                .setBefore(change.before())
                .setAfter(change.after())
                .setNoticedAt(change.noticedAt());
    }

    private static SettingChange change(CompanySettingChangeRecord row) {
        return new SettingChange(
                row.getSetting(), row.getBefore(), row.getAfter(), row.getNoticedAt());
    }

    private static CompanyProfile profile(
            CompanyProfileRecord row, Optional<LocalDate> closedThrough) {
        return new CompanyProfile(
                row.getCountry(),
                row.getHomeCurrency(),
                row.getIsMultiCurrency(),
                row.getHasOwnNumbers(),
                row.getUsesSalesTax(),
                row.getComputesSalesTax(),
                row.getAppliesCreditsItself(),
                ClassTracking.valueOf(row.getClassTracking()),
                row.getTracksDepartments(),
                closedThrough);
    }
}
