package io.tieout.notify;

import io.tieout.application.webhook.WebhookAddresses;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets notices go to public addresses by HTTPS, and nowhere else: whoever names an address could
 * otherwise have Tieout speak to machines behind its own walls.
 *
 * <p>A name is asked for again before each notice; the JDK keeps the answer for some seconds, so
 * what was looked at is what is connected to.
 */
public final class OpenNetwork implements WebhookAddresses {

    private static final int LONGEST_URL = 500;

    private final boolean isLocalAllowed;

    /**
     * @param isLocalAllowed also plain HTTP and private addresses: for a demo on one machine
     */
    public OpenNetwork(boolean isLocalAllowed) {
        this.isLocalAllowed = isLocalAllowed;
    }

    @Override
    public Optional<String> objection(String url) {
        if (url.length() > LONGEST_URL) {
            return Optional.of("it has more than " + LONGEST_URL + " characters");
        }
        try {
            return objection(new URI(url));
        } catch (URISyntaxException malformed) {
            return Optional.of("it is no address: " + malformed.getReason());
        }
    }

    private Optional<String> objection(URI address) {
        if (address.getHost() == null || address.getUserInfo() != null) {
            return Optional.of("name a host, and no user or password");
        }
        if (!"https".equals(address.getScheme())
                && !(isLocalAllowed && "http".equals(address.getScheme()))) {
            return Optional.of("it must begin with https://");
        }
        return isLocalAllowed ? Optional.empty() : objectionToHost(address.getHost());
    }

    private static Optional<String> objectionToHost(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host))
                    .filter(OpenNetwork::isClosed)
                    .findFirst()
                    .map(_ -> "'" + host + "' leads into a private network");
        } catch (UnknownHostException unknown) {
            return Optional.of("nobody knows the host '" + host + "'");
        }
    }

    /** the registries of special addresses, RFC 6890 and its updates */
    private static boolean isClosed(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address six
                        ? isClosed6(six.getAddress())
                        : isClosed4(address.getAddress()));
    }

    /** this network, addresses shared by providers, protocols, benchmarks, and what is reserved */
    private static boolean isClosed4(byte[] bytes) {
        int first = Byte.toUnsignedInt(bytes[0]);
        int second = Byte.toUnsignedInt(bytes[1]);
        return switch (first) {
            case 0 -> true;
            case 100 -> second >= 64 && second < 128;
            case 192 -> second == 0 && bytes[2] == 0;
            case 198 -> second == 18 || second == 19;
            default -> first >= 240;
        };
    }

    /**
     * unique local ones, and those that carry an IPv4 address which may be any: NAT64, 6to4, Teredo
     */
    private static boolean isClosed6(byte[] bytes) {
        int first = Byte.toUnsignedInt(bytes[0]);
        int second = Byte.toUnsignedInt(bytes[1]);
        return switch (first) {
            case 0x00, 0xfc, 0xfd -> true;
            case 0x20 -> second == 2 || (second == 1 && bytes[2] == 0 && bytes[3] == 0);
            default -> false;
        };
    }
}
