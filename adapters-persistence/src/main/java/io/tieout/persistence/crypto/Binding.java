package io.tieout.persistence.crypto;

import io.tieout.domain.people.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What sealed bytes are bound to, as bytes that name exactly one place. */
final class Binding {

    private Binding() {}

    /** a piece of personal data */
    static byte[] ofSubject(TenantId tenant, UUID subject) {
        return bytes("subject", tenant, subject.toString());
    }

    /** a secret of the tenant */
    static byte[] ofField(TenantId tenant, String field) {
        return bytes("field", tenant, field);
    }

    /** a subject's own key, wrapped */
    static byte[] ofKey(TenantId tenant, UUID subject, UUID key) {
        return bytes("key", tenant, subject + "/" + key);
    }

    private static byte[] bytes(String what, TenantId tenant, String where) {
        return (what + "/" + tenant.value() + "/" + where).getBytes(StandardCharsets.UTF_8);
    }
}
