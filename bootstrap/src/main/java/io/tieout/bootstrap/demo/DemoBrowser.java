package io.tieout.bootstrap.demo;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.command.Role;
import io.tieout.application.connection.AccountingAccess;
import io.tieout.application.connection.ConnectionCommand.StartConnection;
import io.tieout.application.connection.ConnectionHistory;
import io.tieout.application.connection.OneTimeSecret;
import io.tieout.application.connection.OneTimeSecrets;
import io.tieout.application.time.Ids;
import io.tieout.bootstrap.twin.TwinAdmin;
import io.tieout.domain.people.ActorId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

/**
 * Connects a tenant of a demo the way a person would: an administrator's order, a browser that
 * follows the link, the consent page, and back.
 */
public final class DemoBrowser {

    private static final int SEE_OTHER = 303;

    // It talks to this very process.
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Commands commands;
    private final OneTimeSecrets secrets;
    private final AccountingAccess access;
    private final ConnectionHistory history;
    private final Ids ids;
    private final TwinAdmin twin;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    public DemoBrowser(
            Commands commands,
            OneTimeSecrets secrets,
            AccountingAccess access,
            ConnectionHistory history,
            Ids ids,
            TwinAdmin twin) {
        this.commands = commands;
        this.secrets = secrets;
        this.access = access;
        this.history = history;
        this.ids = ids;
        this.twin = twin;
    }

    /**
     * goes there and back
     *
     * @throws NotConnected the message says why
     */
    void connect(DemoTenant tenant) {
        OneTimeSecret ticket = secrets.next();
        commands.send(new StartConnection(ids.next(), ticket), administrator(tenant));
        HttpResponse<Void> sent = get(URI.create(access.linkFor(ticket)), "");
        URI back = twin.consent(location(sent), tenant.companyId());
        URI end = location(get(back, cookie(sent)));
        if (!end.getPath().endsWith("/outcome") || !"is=connected".equals(end.getQuery())) {
            throw new NotConnected(history.latest(tenant.id()).toString());
        }
    }

    private static Caller administrator(DemoTenant tenant) {
        return new Caller(tenant.id(), new ActorId("ada"), Set.of(Role.ADMIN), "demo", Set.of());
    }

    private HttpResponse<Void> get(URI address, String cookie) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(TIMEOUT);
            if (!cookie.isEmpty()) {
                request.header("Cookie", cookie);
            }
            HttpResponse<Void> response = http.send(request.build(), BodyHandlers.discarding());
            if (response.statusCode() != SEE_OTHER) {
                throw new IllegalStateException(
                        address.getPath() + " answered " + response.statusCode());
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException("this demo does not answer itself", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while connecting", e);
        }
    }

    private static URI location(HttpResponse<Void> redirect) {
        return URI.create(redirect.headers().firstValue("location").orElseThrow());
    }

    private static String cookie(HttpResponse<Void> response) {
        return response.headers()
                .firstValue("set-cookie")
                .map(set -> set.split(";", 2)[0])
                .orElse("");
    }
}
