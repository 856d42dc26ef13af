package io.tieout.qbo.client;

import io.tieout.application.accounting.Connections;
import io.tieout.application.time.TenantClock;
import io.tieout.qbo.QboSettings;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/**
 * Makes clients that ask a {@link Wire} in place of the network: on the caller's thread, without a
 * socket, and without the call budget, in which callers would wait for each other.
 */
public final class WiredClients {

    /** without TLS there is no store of certificates to read */
    private static final OkHttpClient PLAIN =
            new OkHttpClient.Builder()
                    .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                    .retryOnConnectionFailure(false)
                    .followRedirects(false)
                    .build();

    private final QboSettings settings;
    private final Connections connections;
    private final TenantClock clock;
    private final OkHttpClient http;

    public WiredClients(
            QboSettings settings, Connections connections, TenantClock clock, Wire wire) {
        this.settings = settings;
        this.connections = connections;
        this.clock = clock;
        this.http = PLAIN.newBuilder().addInterceptor(chain -> answer(chain, wire)).build();
    }

    /** the client of the connection's owner; it records how the connection fares */
    public QboClient ownersClient(
            Realm realm, BooleanSupplier ownership, Authorisation authorisation) {
        var record =
                new ConnectionRecord(
                        realm,
                        connections,
                        clock,
                        reason -> {
                            throw new IllegalStateException("the authorisation is lost: " + reason);
                        });
        var wire =
                new HttpExchange(
                        http,
                        HttpUrl.get(settings.baseUrl().toString()),
                        realm.companyId(),
                        settings.minorVersion(),
                        new CallLog(realm, clock, _ -> {}));
        return new QboClient(
                ownership,
                authorisation,
                new StandingExchange(authorisation, new OwnedExchange(ownership, wire)),
                record::note);
    }

    private static Response answer(Interceptor.Chain chain, Wire wire) throws IOException {
        var request = chain.request();
        var answered = wire.answer(asked(request));
        var response =
                new Response.Builder()
                        .request(request)
                        .protocol(Protocol.HTTP_1_1)
                        .code(answered.status())
                        .message("");
        answered.headers().forEach(response::header);
        var type = answered.headers().get("Content-Type");
        return response.body(
                        ResponseBody.create(
                                answered.body().bytes(),
                                type == null ? null : MediaType.parse(type)))
                .build();
    }

    private static Wire.Asked asked(Request request) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers()
                .toMultimap()
                .forEach((name, values) -> headers.put(name, values.getFirst()));
        var body = new Buffer();
        if (request.body() != null) {
            request.body().writeTo(body);
        }
        return new Wire.Asked(
                request.method(),
                request.url().uri(),
                headers,
                Wire.Content.of(body.readByteArray()));
    }
}
