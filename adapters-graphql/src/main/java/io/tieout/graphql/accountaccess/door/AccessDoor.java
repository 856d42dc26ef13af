package io.tieout.graphql.accountaccess.door;

import io.tieout.application.access.Permissions;
import io.tieout.application.command.Caller;
import io.tieout.domain.account.AccountId;
import io.tieout.graphql.CallerSource;
import io.tieout.graphql.Session;
import io.tieout.graphql.accountaccess.door.Known.Certain;
import io.tieout.graphql.accountaccess.door.Known.Clueless;
import io.tieout.graphql.accountaccess.door.Known.InDoubt;
import io.tieout.graphql.accountaccess.door.Known.NoSuchAccount;
import io.tieout.graphql.schema.GlobalId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells gateways what an account may do: from memory, with a tag by which they ask again for next
 * to nothing. Where this node cannot tell, it says so and does as the tenant wants.
 */
@RestController
public final class AccessDoor {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** by then a node has read again what it lost */
    private static final String RETRY_AFTER_SECONDS = "1";

    private static final int TAG_BYTES = 16;

    private final AccessMemory memory;
    private final CallerSource callers;

    public AccessDoor(AccessMemory memory, CallerSource callers) {
        this.memory = memory;
        this.callers = callers;
    }

    @GetMapping("/access/{account}")
    ResponseEntity<byte[]> access(@PathVariable("account") String id) {
        return callers.current()
                .map(Session::caller)
                .filter(caller -> Permissions.allows(caller, "access"))
                .map(caller -> answer(id, caller))
                .orElseGet(() -> refused(HttpStatus.FORBIDDEN, "FORBIDDEN", "not for this role"));
    }

    private ResponseEntity<byte[]> answer(String id, Caller caller) {
        return GlobalId.account(id)
                .filter(account -> caller.confinedTo().map(account::equals).orElse(true))
                .map(account -> answer(account, memory.of(caller.tenant(), account)))
                .orElseGet(AccessDoor::notFound);
    }

    private static ResponseEntity<byte[]> answer(AccountId account, Known known) {
        return switch (known) {
            case Certain certain -> certain(AccessJson.of(account, certain));
            case InDoubt doubt -> inDoubt(AccessJson.of(account, doubt));
            case NoSuchAccount() -> notFound();
            case Clueless(var cause) -> clueless(cause);
        };
    }

    /** kept by whoever wants to, but asked about each time: a payment counts at once */
    private static ResponseEntity<byte[]> certain(AccessJson answer) {
        byte[] body = JSON.writeValueAsBytes(answer);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag(body))
                .body(body);
    }

    private static ResponseEntity<byte[]> inDoubt(AccessJson answer) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(JSON.writeValueAsBytes(answer));
    }

    private static ResponseEntity<byte[]> notFound() {
        return refused(
                HttpStatus.NOT_FOUND,
                "ACCOUNT_NOT_FOUND",
                "there is no such account; check the id");
    }

    private static ResponseEntity<byte[]> clueless(String cause) {
        return refused(
                HttpStatus.SERVICE_UNAVAILABLE,
                "IN_DOUBT",
                cause + ", and what the tenant wants in doubt is not known either; ask again");
    }

    private static ResponseEntity<byte[]> refused(HttpStatus status, String code, String message) {
        var answer =
                ResponseEntity.status(status)
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noStore());
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(JSON.writeValueAsBytes(Map.of("code", code, "message", message)));
    }

    private static String tag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"" + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
