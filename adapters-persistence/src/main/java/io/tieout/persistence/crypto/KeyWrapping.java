package io.tieout.persistence.crypto;

import static io.tieout.persistence.jooq.Tables.SUBJECT_KEY;

import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.Keyring.SubjectKey;
import io.tieout.persistence.crypto.StoredKeyring.Owner;
import io.tieout.persistence.jooq.tables.records.SubjectKeyRecord;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;

/** The rows of {@code subject_key}: each key sealed by a master key, bound to its owner. */
final class KeyWrapping {

    private static final int KEY_BYTES = 32; // AES-256

    private final SecureRandom random = new SecureRandom();
    private final MasterKeys masterKeys;
    private final Nonces nonces;

    KeyWrapping(MasterKeys masterKeys, Nonces nonces) {
        this.masterKeys = masterKeys;
        this.nonces = nonces;
    }

    SubjectKey newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new SubjectKey(UUID.randomUUID(), new SecretKeySpec(key, "AES"));
    }

    /** whether the row is ours; false when the owner has a key already */
    boolean insert(DSLContext sql, Owner owner, SubjectKey key) {
        return sql.insertInto(SUBJECT_KEY)
                        .set(SUBJECT_KEY.TENANT_ID, owner.tenant().value())
                        .set(SUBJECT_KEY.SUBJECT_ID, owner.subject().value())
                        .set(SUBJECT_KEY.KEY_ID, key.id())
                        .set(SUBJECT_KEY.MASTER_KEY_ID, masterKeys.currentId())
                        .set(SUBJECT_KEY.WRAPPED_KEY, wrap(owner, key))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<SubjectKey> find(DSLContext sql, Owner owner) {
        return sql.selectFrom(SUBJECT_KEY)
                .where(SUBJECT_KEY.TENANT_ID.eq(owner.tenant().value()))
                .and(SUBJECT_KEY.SUBJECT_ID.eq(owner.subject().value()))
                .fetchOptional()
                .map(row -> unwrap(owner, row));
    }

    Map<Owner, SubjectKey> findAll(
            DSLContext sql, TenantId tenant, Collection<SubjectId> subjects) {
        return sql.selectFrom(SUBJECT_KEY)
                .where(SUBJECT_KEY.TENANT_ID.eq(tenant.value()))
                .and(SUBJECT_KEY.SUBJECT_ID.in(subjects.stream().map(SubjectId::value).toList()))
                .fetchMap(row -> owner(tenant, row), row -> unwrap(owner(tenant, row), row));
    }

    /** at most so many; joins the transaction at hand */
    int rewrap(DSLContext sql, TenantId tenant, int most) {
        var rows =
                sql.selectFrom(SUBJECT_KEY)
                        .where(SUBJECT_KEY.TENANT_ID.eq(tenant.value()))
                        .and(SUBJECT_KEY.MASTER_KEY_ID.ne(masterKeys.currentId()))
                        .orderBy(SUBJECT_KEY.SUBJECT_ID)
                        .limit(most)
                        .forUpdate()
                        .fetch();
        rows.forEach(row -> rewrap(tenant, row));
        return rows.size();
    }

    private void rewrap(TenantId tenant, SubjectKeyRecord row) {
        Owner owner = owner(tenant, row);
        SubjectKey key = unwrap(owner, row);
        row.setWrappedKey(wrap(owner, key));
        row.setMasterKeyId(masterKeys.currentId());
        row.update();
    }

    private byte[] wrap(Owner owner, SubjectKey key) {
        return AesGcm.seal(
                masterKeys.current(),
                nonces.next(),
                boundTo(owner, key.id()),
                key.key().getEncoded());
    }

    private SubjectKey unwrap(Owner owner, SubjectKeyRecord row) {
        byte[] key =
                AesGcm.open(
                        masterKeys.of(row.getMasterKeyId()),
                        boundTo(owner, row.getKeyId()),
                        row.getWrappedKey());
        return new SubjectKey(row.getKeyId(), new SecretKeySpec(key, "AES"));
    }

    private static Owner owner(TenantId tenant, SubjectKeyRecord row) {
        return new Owner(tenant, new SubjectId(row.getSubjectId()));
    }

    private static byte[] boundTo(Owner owner, UUID key) {
        return Binding.ofKey(owner.tenant(), owner.subject().value(), key);
    }
}
