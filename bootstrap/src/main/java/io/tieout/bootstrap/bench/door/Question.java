package io.tieout.bootstrap.bench.door;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.InetSocketAddress;
import java.net.URI;

/**
 * What a gateway asks, over and over, on connections that stay open.
 *
 * @param address where it is asked
 * @param path what is asked about
 * @param token who asks
 */
record Question(URI address, String path, String token) {

    InetSocketAddress endpoint() {
        return new InetSocketAddress(address.getHost(), address.getPort());
    }

    byte[] bytes() {
        return ("GET "
                        + path
                        + " HTTP/1.1\r\nHost: "
                        + address.getAuthority()
                        + "\r\nAuthorization: Bearer "
                        + token
                        + "\r\n\r\n")
                .getBytes(US_ASCII);
    }
}
