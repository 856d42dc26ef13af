package io.tieout.persistence.crypto;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.StoredKeyring.Owner;
import io.tieout.persistence.database.Notifications;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;

/**
 * Carries every erasure to this node, whichever node it was done on: the key is forgotten, and with
 * it whatever was read with its help.
 *
 * <p>PostgreSQL hands the news out with the commit of the erasure. A node that was cut off forgets
 * everything when it listens again.
 */
public final class ErasureNews implements AutoCloseable {

    private static final String CHANNEL = "tieout_erasure";

    private static final String UUID_TEXT = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";

    private static final Pattern OWNER = Pattern.compile(UUID_TEXT + "/" + UUID_TEXT);

    /** how long stopping waits for what is being heard */
    private static final Duration STOP = Duration.ofSeconds(2);

    private final Notifications notifications;
    private final Thread thread;

    /**
     * @param unpooled gives a connection that is kept as long as this listens
     */
    public ErasureNews(StoredKeyring keyring, DataSource unpooled) {
        notifications =
                new Notifications(
                        unpooled,
                        CHANNEL,
                        // Anybody with a login may say anything: what makes no sense costs a read.
                        news -> parse(news).ifPresentOrElse(keyring::forget, keyring::forgetAll),
                        keyring::forgetAll);
        thread = Thread.ofPlatform().daemon().name("erasures").unstarted(notifications::run);
    }

    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        notifications.stop();
        try {
            // The other join refuses a thread that was never started.
            thread.join(STOP.toMillis());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Tells all nodes, this one too, once the transaction at hand commits. It takes a lock of the
     * whole server meanwhile, which an event could not afford and an erasure can.
     */
    static void tell(DSLContext transaction, Owner owner) {
        transaction
                .select(
                        function(
                                "pg_notify",
                                SQLDataType.OTHER,
                                inline(CHANNEL),
                                val(owner.tenant().value() + "/" + owner.subject().value())))
                .fetch();
    }

    private static Optional<Owner> parse(String news) {
        var parts = OWNER.matcher(news);
        return parts.matches()
                ? Optional.of(
                        new Owner(
                                new TenantId(UUID.fromString(parts.group(1))),
                                new SubjectId(UUID.fromString(parts.group(2)))))
                : Optional.empty();
    }
}
