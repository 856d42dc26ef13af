package io.tieout.persistence.eventstore;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;

import io.tieout.persistence.tenant.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/**
 * A token store whose every call is a transaction of its own, for no tenant. It need not reach the
 * disk before it answers: progress that is lost is work done twice, which every automation bears.
 */
final class OwnTransactionTokenStore implements TokenStore {

    private final TokenStore tokens;
    private final Transactions transactions;

    /**
     * @param tokens joins the transaction at hand
     */
    OwnTransactionTokenStore(TokenStore tokens, Transactions transactions) {
        this.tokens = tokens;
        this.transactions = transactions;
    }

    @Override
    public void initializeTokenSegments(String automation, int segments) {
        run(() -> tokens.initializeTokenSegments(automation, segments));
    }

    @Override
    public void initializeTokenSegments(
            String automation, int segments, @Nullable TrackingToken first) {
        run(() -> tokens.initializeTokenSegments(automation, segments, first));
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String automation, int segment) {
        run(() -> tokens.storeToken(token, automation, segment));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String automation, int segment) {
        return inTransaction(() -> Optional.ofNullable(tokens.fetchToken(automation, segment)))
                .orElse(null);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String automation, Segment segment) {
        return inTransaction(() -> Optional.ofNullable(tokens.fetchToken(automation, segment)))
                .orElse(null);
    }

    @Override
    public void extendClaim(String automation, int segment) {
        run(() -> tokens.extendClaim(automation, segment));
    }

    @Override
    public void releaseClaim(String automation, int segment) {
        run(() -> tokens.releaseClaim(automation, segment));
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String automation, int segment) {
        run(() -> tokens.initializeSegment(token, automation, segment));
    }

    @Override
    public void deleteToken(String automation, int segment) {
        run(() -> tokens.deleteToken(automation, segment));
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String automation) {
        return inTransaction(() -> tokens.fetchSegments(automation));
    }

    @Override
    public List<Segment> fetchAvailableSegments(String automation) {
        return inTransaction(() -> tokens.fetchAvailableSegments(automation));
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return inTransaction(tokens::retrieveStorageIdentifier);
    }

    private void run(Runnable call) {
        inTransaction(() -> {
            call.run();
            return true;
        });
    }

    private <T> T inTransaction(Supplier<T> call) {
        return transactions
                .system()
                .writeApart(sql -> {
                    sql.setLocal(name("synchronous_commit"), inline("off")).execute();
                    return call.get();
                });
    }
}
