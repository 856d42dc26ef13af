package io.tieout.persistence.crypto;

import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;

/** The keys of subjects: one each, never rotated, destroyed to erase. */
public interface Keyring {

    /** A key and the name by which sealed data finds it again. */
    record SubjectKey(UUID id, SecretKey key) {
        @Override
        public String toString() {
            return "SubjectKey[id=" + id + ", key=***]";
        }
    }

    /** the subject's key, made in the transaction at hand when there is none yet */
    SubjectKey ofOrNew(TenantId tenant, SubjectId subject);

    /** the subject's key; empty when none was ever made or it was destroyed */
    Optional<SubjectKey> of(TenantId tenant, SubjectId subject);

    /** the keys of these subjects with at most one read; those without a key are left out */
    Map<SubjectId, SubjectKey> ofAll(TenantId tenant, Set<SubjectId> subjects);
}
