package io.tieout.persistence.webhook;

import static io.tieout.persistence.jooq.Tables.WEBHOOK_ENDPOINT;
import static io.tieout.persistence.jooq.Tables.WEBHOOK_NOTICE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.view.Viewer;
import io.tieout.application.webhook.WebhookDeliveries.State;
import io.tieout.application.webhook.WebhookEndpoints;
import io.tieout.application.webhook.WebhookSecret;
import io.tieout.application.webhook.WebhookTopic;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.Sealer;
import io.tieout.persistence.jooq.tables.records.WebhookEndpointRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses in their table; each secret is sealed by itself, two for each address at most. */
public final class JooqWebhookEndpoints implements WebhookEndpoints {

    private static final String SECRET = "webhook_endpoint.secret";

    private final Transactions transactions;
    private final Sealer sealer;

    public JooqWebhookEndpoints(Transactions transactions, Sealer sealer) {
        this.transactions = transactions;
        this.sealer = sealer;
    }

    @Override
    public List<WebhookEndpoint> list(Viewer viewer) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(WEBHOOK_ENDPOINT)
                                .where(Confinement.ofHouse(viewer))
                                .orderBy(WEBHOOK_ENDPOINT.SET_AT, WEBHOOK_ENDPOINT.ID)
                                .fetch(JooqWebhookEndpoints::endpoint));
    }

    @Override
    public List<WebhookSecret> secrets(TenantId tenant, UUID endpoint) {
        return transactions
                .of(tenant)
                .read(sql -> sql.fetchOptional(WEBHOOK_ENDPOINT, WEBHOOK_ENDPOINT.ID.eq(endpoint)))
                .stream()
                .flatMap(row -> Stream.of(row.getPresentSealed(), row.getPreviousSealed()))
                .filter(Objects::nonNull)
                .map(sealed ->
                        new WebhookSecret(new String(sealer.open(tenant, SECRET, sealed), UTF_8)))
                .toList();
    }

    @Override
    public void set(
            TenantId tenant,
            UUID endpoint,
            String url,
            Set<WebhookTopic> topics,
            ActorId by,
            Instant at) {
        String[] names = topics.stream().map(WebhookTopic::name).sorted().toArray(String[]::new);
        transactions
                .of(tenant)
                .write(sql ->
                        sql.insertInto(WEBHOOK_ENDPOINT)
                                .set(WEBHOOK_ENDPOINT.TENANT_ID, tenant.value())
                                .set(WEBHOOK_ENDPOINT.ID, endpoint)
                                .set(WEBHOOK_ENDPOINT.URL, url)
                                .set(WEBHOOK_ENDPOINT.TOPICS, names)
                                .set(WEBHOOK_ENDPOINT.SET_BY, by.value())
                                .set(WEBHOOK_ENDPOINT.SET_AT, at)
                                .onConflict(WEBHOOK_ENDPOINT.TENANT_ID, WEBHOOK_ENDPOINT.ID)
                                .doUpdate()
                                .set(WEBHOOK_ENDPOINT.URL, url)
                                .set(WEBHOOK_ENDPOINT.TOPICS, names)
                                .setNull(WEBHOOK_ENDPOINT.DISABLED_REASON)
                                .set(WEBHOOK_ENDPOINT.SET_BY, by.value())
                                .set(WEBHOOK_ENDPOINT.SET_AT, at)
                                .execute());
    }

    @Override
    public void sign(TenantId tenant, UUID endpoint, WebhookSecret secret) {
        byte[] sealed = sealer.seal(tenant, SECRET, secret.text().getBytes(UTF_8));
        transactions
                .of(tenant)
                .write(sql ->
                        sql.update(WEBHOOK_ENDPOINT)
                                .set(
                                        WEBHOOK_ENDPOINT.PREVIOUS_SEALED,
                                        WEBHOOK_ENDPOINT.PRESENT_SEALED)
                                .set(WEBHOOK_ENDPOINT.PRESENT_SEALED, sealed)
                                .where(WEBHOOK_ENDPOINT.ID.eq(endpoint))
                                .execute());
    }

    @Override
    public void dropPrevious(TenantId tenant, UUID endpoint) {
        transactions
                .of(tenant)
                .write(sql ->
                        sql.update(WEBHOOK_ENDPOINT)
                                .setNull(WEBHOOK_ENDPOINT.PREVIOUS_SEALED)
                                .where(WEBHOOK_ENDPOINT.ID.eq(endpoint))
                                .execute());
    }

    @Override
    public void remove(TenantId tenant, UUID endpoint) {
        transactions
                .of(tenant)
                .write(sql ->
                        sql.deleteFrom(WEBHOOK_ENDPOINT)
                                .where(WEBHOOK_ENDPOINT.ID.eq(endpoint))
                                .execute());
    }

    @Override
    public void disable(TenantId tenant, UUID endpoint, String reason) {
        transactions
                .of(tenant)
                .write(sql -> {
                    sql.update(WEBHOOK_NOTICE)
                            .set(WEBHOOK_NOTICE.STATE, State.FAILED.name())
                            .setNull(WEBHOOK_NOTICE.NEXT_AT)
                            .where(WEBHOOK_NOTICE.ENDPOINT_ID.eq(endpoint))
                            .and(WEBHOOK_NOTICE.STATE.eq(State.DUE.name()))
                            .execute();
                    return sql.update(WEBHOOK_ENDPOINT)
                            .set(WEBHOOK_ENDPOINT.DISABLED_REASON, reason)
                            .where(WEBHOOK_ENDPOINT.ID.eq(endpoint))
                            .execute();
                });
    }

    private static WebhookEndpoint endpoint(WebhookEndpointRecord row) {
        return new WebhookEndpoint(
                row.getId(),
                row.getUrl(),
                Arrays.stream(row.getTopics())
                        .map(WebhookTopic::valueOf)
                        .collect(Collectors.toSet()),
                row.getPreviousSealed() != null,
                Optional.ofNullable(row.getDisabledReason()),
                new ActorId(row.getSetBy()),
                row.getSetAt());
    }
}
