package io.tieout.domain.wrong;

import java.net.http.HttpClient;

/** A rule of the business that calls the network. */
public final class WiredRule {
    /** leans on more than plain Java */
    public HttpClient client() {
        return HttpClient.newHttpClient();
    }
}
