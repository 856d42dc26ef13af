package io.tieout.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenNetworkTest {

    private final OpenNetwork open = new OpenNetwork(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/hook",
                "https://localhost/hook",
                "https://10.1.2.3/hook",
                "https://172.16.0.9/hook",
                "https://192.168.1.1/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/hook",
                "https://0.0.0.0/hook",
                "https://0.1.2.3/hook",
                "https://198.18.0.1/hook",
                "https://192.0.0.8/hook",
                "https://224.0.0.1/hook",
                "https://255.255.255.255/hook",
                "https://2130706433/hook",
                "https://[::1]/hook",
                "https://[::]/hook",
                "https://[fe80::1]/hook",
                "https://[fd00::1]/hook",
                "https://[fec0::1]/hook",
                "https://[::ffff:10.0.0.1]/hook",
                "https://[64:ff9b::a00:1]/hook",
                "https://[2002:a00:1::]/hook",
                "https://[2001:0:a00:1::]/hook"
            })
    void nothingIsSentIntoAPrivateNetwork(String url) {
        assertThat(open.objection(url)).hasValueSatisfying(why -> assertThat(why).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.216.34/hook",
                "ftp://93.184.216.34/hook",
                "https://user:word@93.184.216.34/hook",
                "https:///hook",
                "hook",
                "https://93.184.216.34/a b",
                ""
            })
    void whatIsNoOpenAddressByHttpsIsRefused(String url) {
        assertThat(open.objection(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://93.184.216.34/hook",
                "https://100.63.255.255/hook",
                "https://100.128.0.1/hook",
                "https://198.20.0.1/hook",
                "https://192.0.1.1/hook",
                "https://[2606:2800:220:1::1]:8443/hook",
                "https://[2001:4860:4860::8888]/hook"
            })
    void aPublicAddressIsTaken(String url) {
        assertThat(open.objection(url)).isEmpty();
    }

    @Test
    void aDemoOnOneMachineMaySpeakToItself() {
        OpenNetwork demo = new OpenNetwork(true);

        assertThat(demo.objection("http://127.0.0.1:8081/hook")).isEmpty();
        assertThat(demo.objection("ftp://127.0.0.1/hook")).isPresent();
    }

    @Test
    void anAddressHasAnEnd() {
        assertThat(open.objection("https://93.184.216.34/" + "a".repeat(500))).isPresent();
    }
}
