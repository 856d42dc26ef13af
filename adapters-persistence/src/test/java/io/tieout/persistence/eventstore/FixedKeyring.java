package io.tieout.persistence.eventstore;

import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.Keyring;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;

/** One key for everybody, so that sealed bytes can be compared. */
public final class FixedKeyring implements Keyring {

    private static final SubjectKey KEY =
            new SubjectKey(new UUID(0, 9), new SecretKeySpec(new byte[32], "AES"));

    @Override
    public SubjectKey ofOrNew(TenantId tenant, SubjectId subject) {
        return KEY;
    }

    @Override
    public Optional<SubjectKey> of(TenantId tenant, SubjectId subject) {
        return Optional.of(KEY);
    }

    @Override
    public Map<SubjectId, SubjectKey> ofAll(TenantId tenant, Set<SubjectId> subjects) {
        return subjects.stream().collect(Collectors.toMap(subject -> subject, _ -> KEY));
    }
}
