package io.tieout.qbo.oauth;

import static io.tieout.qbo.oauth.TokenScene.START;
import static io.tieout.qbo.oauth.TokenScene.issuedAt;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.application.accounting.ConnectionTokens.Tokens;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Answers reads and takes nothing. */
abstract class RefusingStore implements ConnectionTokens {

    @Override
    public Optional<Tokens> find(TenantId tenant, ConnectionId connection) {
        return Optional.of(issuedAt(START));
    }

    @Override
    public Optional<Lives> lives(TenantId tenant, ConnectionId connection) {
        throw new IllegalStateException("the database is away");
    }

    @Override
    public void store(TenantId tenant, ConnectionId connection, Tokens tokens) {
        throw new IllegalStateException("the database is away");
    }

    @Override
    public void clear(TenantId tenant, ConnectionId connection) {
        throw new IllegalStateException("the database is away");
    }

    @Override
    public boolean endRefresh(TenantId tenant, Lease lease, Tokens tokens) {
        throw new IllegalStateException("the database is away");
    }

    @Override
    public boolean noticed(TenantId tenant, ConnectionId connection, Expiry expiry, int days) {
        throw new IllegalStateException("the database is away");
    }

    /** Whoever asks first waits for the answer, and is not the owner. */
    static final class SlowFirstFind extends RefusingStore {

        final CountDownLatch isAsked = new CountDownLatch(1);
        final CountDownLatch mayAnswer = new CountDownLatch(1);
        private final AtomicBoolean isFirst = new AtomicBoolean(true);

        @Override
        public Optional<Tokens> find(TenantId tenant, ConnectionId connection) {
            if (isFirst.getAndSet(false)) {
                isAsked.countDown();
                awaitPermission();
            }
            return super.find(tenant, connection);
        }

        @Override
        public Turn beginRefresh(TenantId tenant, Lease lease, Duration longest) {
            return new Turn.NotOwner();
        }

        private void awaitPermission() {
            try {
                mayAnswer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A table in which somebody else's lease is the present one. */
    static final class UnownedStore extends RefusingStore {
        @Override
        public Turn beginRefresh(TenantId tenant, Lease lease, Duration longest) {
            return new Turn.NotOwner();
        }
    }

    /** A database that goes away between the mark and the answer. */
    static final class BrokenStore extends RefusingStore {
        @Override
        public Turn beginRefresh(TenantId tenant, Lease lease, Duration longest) {
            return new Turn.Ours(issuedAt(START));
        }
    }
}
