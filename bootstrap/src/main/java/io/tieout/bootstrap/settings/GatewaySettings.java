package io.tieout.bootstrap.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The door that gateways have to themselves.
 *
 * @param port where it is, on the address of the server; 0 for any free one, less for none
 */
@ConfigurationProperties("tieout.gateway")
public record GatewaySettings(@DefaultValue("8081") int port) {

    /** whether there is one */
    public boolean isOpen() {
        return port >= 0;
    }
}
