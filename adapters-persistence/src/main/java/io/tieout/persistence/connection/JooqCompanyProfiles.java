package io.tieout.persistence.connection;

import static io.tieout.persistence.jooq.Tables.COMPANY_PROFILE;

import io.tieout.application.connection.CompanyProfiles;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.CompanyProfileRecord;
import io.tieout.persistence.tenant.Transactions;
import java.util.Optional;

/** One row per connected company. */
public final class JooqCompanyProfiles implements CompanyProfiles {

    private final Transactions transactions;

    public JooqCompanyProfiles(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void store(TenantId tenant, ConnectionId connection, CompanyProfile profile) {
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
                        .setClosedThroughOn(profile.closedThrough().orElse(null));
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
