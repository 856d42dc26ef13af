package io.tieout.graphql.accountaccess.door;

import static org.springframework.http.HttpHeaders.CACHE_CONTROL;
import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpHeaders.RETRY_AFTER;

import io.tieout.application.access.Permissions;
import io.tieout.application.command.Caller;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import io.tieout.graphql.accountaccess.door.Known.Certain;
import io.tieout.graphql.accountaccess.door.Known.Clueless;
import io.tieout.graphql.accountaccess.door.Known.InDoubt;
import io.tieout.graphql.accountaccess.door.Known.NoSuchAccount;
import io.tieout.graphql.accountaccess.door.ToldLast.Told;
import io.tieout.graphql.schema.GlobalId;
import java.util.Map;
import org.springframework.http.ETag;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells gateways what an account may do, whichever door they ask at: from memory, with a tag by
 * which they ask again for next to nothing. Where this node cannot tell, it says so and does as the
 * tenant wants.
 */
public final class AccessAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** kept by whoever wants to, but asked about each time: a payment counts at once */
    private static final String ASK_AGAIN = "no-cache, private";

    private static final String KEEP_NOTHING = "no-store";

    /** by then a node has read again what it lost */
    private static final String RETRY_AFTER_SECONDS = "1";

    private static final byte[] NOTHING = new byte[0];

    private final AccessMemory memory;
    private final ToldLast told = new ToldLast();

    public AccessAnswers(AccessMemory memory) {
        this.memory = memory;
    }

    /**
     * whether nobody waits who asks about an account of this tenant; whoever asks about a tenant
     * first may wait for half a second
     */
    public boolean areAtHand(TenantId tenant) {
        return memory.isAtHand(tenant);
    }

    /**
     * what this caller is told about an account
     *
     * @param id of the account, as it is asked about
     * @param held tags of what the gateway has kept, as it says them; empty for none
     */
    public Answer of(Caller caller, String id, String held) {
        if (!Permissions.allows(caller, "access")) {
            return forbidden();
        }
        return GlobalId.account(id)
                .filter(account -> caller.confinedTo().map(account::equals).orElse(true))
                .map(account -> of(caller.tenant(), account, held))
                .orElseGet(AccessAnswers::notFound);
    }

    /** for who may not ask */
    public static Answer forbidden() {
        return refused(HttpStatus.FORBIDDEN, "FORBIDDEN", "not for this role");
    }

    /** a refusal with its code, as this door says it */
    public static Answer refused(HttpStatus status, String code, String message) {
        return new Answer(
                status.value(),
                Map.of(CACHE_CONTROL, KEEP_NOTHING),
                JSON.writeValueAsBytes(Map.of("code", code, "message", message)));
    }

    /** a refusal of somebody who is asked to come again in a second */
    public static Answer notNow(String code, String message) {
        return new Answer(
                HttpStatus.SERVICE_UNAVAILABLE.value(),
                Map.of(CACHE_CONTROL, KEEP_NOTHING, RETRY_AFTER, RETRY_AFTER_SECONDS),
                JSON.writeValueAsBytes(Map.of("code", code, "message", message)));
    }

    private Answer of(TenantId tenant, AccountId account, String held) {
        return switch (memory.of(tenant, account)) {
            case Certain certain -> certain(account, certain, held);
            case InDoubt doubt ->
                    new Answer(
                            HttpStatus.OK.value(),
                            Map.of(CACHE_CONTROL, KEEP_NOTHING),
                            JSON.writeValueAsBytes(AccessJson.of(account, doubt)));
            case NoSuchAccount() -> notFound();
            case Clueless(var cause) ->
                    notNow(
                            "IN_DOUBT",
                            cause
                                    + ", and what the tenant wants in doubt is not known either;"
                                    + " ask again");
        };
    }

    private Answer certain(AccountId account, Certain certain, String held) {
        Told now = told.of(account, certain);
        Map<String, String> headers = Map.of(CACHE_CONTROL, ASK_AGAIN, ETAG, now.tag());
        return isHeld(now.tag(), held)
                ? new Answer(HttpStatus.NOT_MODIFIED.value(), headers, NOTHING)
                : new Answer(HttpStatus.OK.value(), headers, now.body());
    }

    /** RFC 9110, 13.1.2: tags are compared weakly, and a star is any */
    private static boolean isHeld(String tag, String held) {
        if (held.isBlank()) {
            return false;
        }
        ETag now = ETag.create(tag);
        return ETag.parse(held).stream()
                .anyMatch(each -> each.isWildcard() || each.compare(now, false));
    }

    private static Answer notFound() {
        return refused(
                HttpStatus.NOT_FOUND,
                "ACCOUNT_NOT_FOUND",
                "there is no such account; check the id");
    }
}
