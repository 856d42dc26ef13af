package io.tieout.persistence.message;

import static io.tieout.persistence.jooq.Tables.CONTACT_PREFERENCE;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import io.tieout.application.message.Preferences;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.message.ContactPreferences;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.jooq.tables.records.ContactPreferenceRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jooq.DSLContext;

/** Contact preferences as rows, one for each version; read in one statement, and one for keys. */
public final class JooqPreferences implements Preferences {

    private final Transactions transactions;
    private final PersonalSealer sealer;

    public JooqPreferences(Transactions transactions, PersonalSealer sealer) {
        this.transactions = transactions;
        this.sealer = sealer;
    }

    @Override
    public List<PreferencesView> ofAccounts(Viewer viewer, Set<AccountId> accounts) {
        var rows = transactions.of(viewer.tenant()).read(sql -> latest(sql, viewer, accounts));
        var opener =
                sealer.opener(
                        viewer.tenant(),
                        rows.stream()
                                .map(row -> new SubjectId(row.getSubjectId()))
                                .collect(toSet()));
        return rows.stream().map(row -> view(row, opener)).toList();
    }

    private static List<ContactPreferenceRecord> latest(
            DSLContext sql, Viewer viewer, Set<AccountId> accounts) {
        return sql.select(CONTACT_PREFERENCE.fields())
                .distinctOn(CONTACT_PREFERENCE.ACCOUNT_ID)
                .from(CONTACT_PREFERENCE)
                .where(
                        CONTACT_PREFERENCE.ACCOUNT_ID.in(
                                accounts.stream().map(AccountId::value).toList()))
                .and(Confinement.of(viewer, CONTACT_PREFERENCE.ACCOUNT_ID))
                .orderBy(CONTACT_PREFERENCE.ACCOUNT_ID, CONTACT_PREFERENCE.VERSION.desc())
                .fetchInto(CONTACT_PREFERENCE);
    }

    private static PreferencesView view(
            ContactPreferenceRecord row, BiFunction<SubjectId, String, Personal> opener) {
        var subject = new SubjectId(row.getSubjectId());
        return new PreferencesView(
                new AccountId(row.getAccountId()),
                new ContactPreferences(
                        opener.apply(subject, row.getRemindersSealed()),
                        opener.apply(subject, row.getOwnerSealed()),
                        row.getLanguage(),
                        row.getIsOptedOut()));
    }

    @Override
    public void set(
            TenantId tenant,
            AccountId account,
            ContactPreferences next,
            ActorId by,
            String reason,
            Instant at) {
        transactions
                .of(tenant)
                .write(sql ->
                        sql.insertInto(CONTACT_PREFERENCE)
                                .set(
                                        sql.newRecord(CONTACT_PREFERENCE)
                                                .setTenantId(tenant.value())
                                                .setAccountId(account.value())
                                                .setVersion(version(sql, account) + 1)
                                                .setSubjectId(next.reminders().subject().value())
                                                .setRemindersSealed(
                                                        sealer.seal(tenant, next.reminders()))
                                                .setOwnerSealed(sealer.seal(tenant, next.owner()))
                                                .setLanguage(next.language())
                                                .setIsOptedOut(next.isOptedOut())
                                                .setReason(reason)
                                                .setSetBy(by.value())
                                                .setSetAt(at))
                                .execute());
    }

    private static int version(DSLContext sql, AccountId account) {
        return sql.select(coalesce(max(CONTACT_PREFERENCE.VERSION), inline(0)))
                .from(CONTACT_PREFERENCE)
                .where(CONTACT_PREFERENCE.ACCOUNT_ID.eq(account.value()))
                .fetchSingle()
                .value1();
    }
}
