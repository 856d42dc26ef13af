package io.tieout.graphql.accountaccess.door;

import static jakarta.servlet.http.HttpServletResponse.SC_FORBIDDEN;
import static jakarta.servlet.http.HttpServletResponse.SC_NOT_FOUND;
import static jakarta.servlet.http.HttpServletResponse.SC_SERVICE_UNAVAILABLE;

import io.tieout.application.access.Permissions;
import io.tieout.application.command.Caller;
import io.tieout.domain.account.AccountId;
import io.tieout.graphql.CallerSource;
import io.tieout.graphql.Session;
import io.tieout.graphql.accountaccess.door.Known.Certain;
import io.tieout.graphql.accountaccess.door.Known.Clueless;
import io.tieout.graphql.accountaccess.door.Known.InDoubt;
import io.tieout.graphql.accountaccess.door.Known.NoSuchAccount;
import io.tieout.graphql.accountaccess.door.ToldLast.Told;
import io.tieout.graphql.schema.GlobalId;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.ServerHttpObservationFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells gateways what an account may do: from memory, with a tag by which they ask again for next
 * to nothing. Where this node cannot tell, it says so and does as the tenant wants.
 *
 * <p>A servlet and no controller: to find a controller and to convert what it returns costs several
 * times what the answer does. Whoever comes so far showed a good token.
 */
public final class AccessDoor extends HttpServlet {

    /** where it stands, as servlets say it */
    public static final String PATH = "/access/*";

    private static final long serialVersionUID = 1L;

    /** the name of all its requests among what is observed */
    private static final String OBSERVED_AS = "/access/{account}";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** kept by whoever wants to, but asked about each time: a payment counts at once */
    private static final String ASK_AGAIN = "no-cache, private";

    private static final String KEEP_NOTHING = "no-store";

    /** by then a node has read again what it lost */
    private static final String RETRY_AFTER_SECONDS = "1";

    private final transient AccessMemory memory;
    private final transient CallerSource callers;
    private final transient ToldLast told = new ToldLast();

    public AccessDoor(AccessMemory memory, CallerSource callers) {
        this.memory = memory;
        this.callers = callers;
    }

    @Override
    protected void doGet(HttpServletRequest question, HttpServletResponse answer)
            throws IOException {
        ServerHttpObservationFilter.findObservationContext(question)
                .ifPresent(observed -> observed.setPathPattern(OBSERVED_AS));
        Optional<Caller> caller = callers.current().map(Session::caller);
        if (caller.filter(it -> Permissions.allows(it, "access")).isEmpty()) {
            refuse(answer, SC_FORBIDDEN, "FORBIDDEN", "not for this role");
            return;
        }
        Optional<AccountId> account = account(question, caller.get());
        if (account.isEmpty()) {
            notFound(answer);
            return;
        }
        switch (memory.of(caller.get().tenant(), account.get())) {
            case Certain certain -> certain(question, answer, account.get(), certain);
            case InDoubt doubt -> inDoubt(answer, account.get(), doubt);
            case NoSuchAccount() -> notFound(answer);
            case Clueless(var cause) -> clueless(answer, cause);
        }
    }

    /** empty where it is none, and where it is none of the caller's */
    private static Optional<AccountId> account(HttpServletRequest question, Caller caller) {
        return Optional.ofNullable(question.getPathInfo())
                .flatMap(path -> GlobalId.account(path.substring(1)))
                .filter(account -> caller.confinedTo().map(account::equals).orElse(true));
    }

    private void certain(
            HttpServletRequest question,
            HttpServletResponse answer,
            AccountId account,
            Certain certain)
            throws IOException {
        Told now = told.of(account, certain);
        answer.setHeader(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
        if (!new ServletWebRequest(question, answer).checkNotModified(now.tag())) {
            write(answer, now.body());
        }
    }

    private static void inDoubt(HttpServletResponse answer, AccountId account, InDoubt doubt)
            throws IOException {
        answer.setHeader(HttpHeaders.CACHE_CONTROL, KEEP_NOTHING);
        write(answer, JSON.writeValueAsBytes(AccessJson.of(account, doubt)));
    }

    private static void notFound(HttpServletResponse answer) throws IOException {
        refuse(answer, SC_NOT_FOUND, "ACCOUNT_NOT_FOUND", "there is no such account; check the id");
    }

    private static void clueless(HttpServletResponse answer, String cause) throws IOException {
        answer.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        refuse(
                answer,
                SC_SERVICE_UNAVAILABLE,
                "IN_DOUBT",
                cause + ", and what the tenant wants in doubt is not known either; ask again");
    }

    private static void refuse(HttpServletResponse answer, int status, String code, String message)
            throws IOException {
        answer.setStatus(status);
        answer.setHeader(HttpHeaders.CACHE_CONTROL, KEEP_NOTHING);
        write(answer, JSON.writeValueAsBytes(Map.of("code", code, "message", message)));
    }

    private static void write(HttpServletResponse answer, byte[] body) throws IOException {
        answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
        answer.setContentLength(body.length);
        answer.getOutputStream().write(body);
    }
}
