package io.tieout.persistence.connection;

import static io.tieout.persistence.jooq.Tables.COMPANY_PROFILE;
import static io.tieout.persistence.jooq.Tables.COMPANY_SETTING_CHANGE;

import io.tieout.application.connection.CompanyProfiles;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.CompanyProfileRecord;
import io.tieout.persistence.jooq.tables.records.CompanySettingChangeRecord;
import io.tieout.persistence.tenant.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    @Override
    public Optional<CompanyProfile> find(TenantId tenant, ConnectionId connection) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.fetchOptional(
                                COMPANY_PROFILE,
                                COMPANY_PROFILE.CONNECTION_ID.eq(connection.value())))
                .map(JooqCompanyProfiles::profile);
    }

    private void noteChanges(
            TenantId tenant, ConnectionId connection, CompanyProfile profile, Instant at) {
        var changes =
                find(tenant, connection)
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

    private static CompanyProfile profile(CompanyProfileRecord row) {
        return new CompanyProfile(
                row.getCountry(),
                row.getHomeCurrency(),
                row.getIsMultiCurrency(),
                row.getHasOwnNumbers(),
                row.getUsesSalesTax(),
                row.getComputesSalesTax(),
                row.getAppliesCreditsItself(),
                ClassTracking.valueOf(row.getClassTracking()),
                Optional.ofNullable(row.getClosedThroughOn()));
    }
}
