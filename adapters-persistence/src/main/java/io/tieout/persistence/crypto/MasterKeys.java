package io.tieout.persistence.crypto;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The operator's keys, which wrap all others: the first is used from now on, older ones only open
 * what they wrapped before a rotation. {@link #toString()} shows no key.
 */
public final class MasterKeys {

    private static final int KEY_BYTES = 32; // AES-256

    private final Map<String, SecretKey> keys;
    private final String currentId;

    private MasterKeys(Map<String, SecretKey> keys, String currentId) {
        this.keys = keys;
        this.currentId = currentId;
    }

    /**
     * Reads keys written as {@code id:base64}, the current one first.
     *
     * @throws IllegalArgumentException none given, an id twice, or not 32 bytes; the message names
     *     the id and never the key
     */
    public static MasterKeys parse(List<String> written) {
        if (written.isEmpty()) {
            throw new IllegalArgumentException("expected a master key, written id:base64");
        }
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        for (String each : written) {
            String id = idOf(each);
            if (keys.put(id, keyOf(id, each)) != null) {
                throw new IllegalArgumentException("master key '" + id + "' is given twice");
            }
        }
        return new MasterKeys(keys, keys.keySet().iterator().next());
    }

    String currentId() {
        return currentId;
    }

    Set<String> ids() {
        return keys.keySet();
    }

    SecretKey current() {
        return of(currentId);
    }

    SecretKey of(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new Unreadable(
                    "master key '"
                            + id
                            + "' is missing; it is needed until everything is rewrapped");
        }
        return key;
    }

    @Override
    public String toString() {
        return "MasterKeys" + keys.keySet();
    }

    private static String idOf(String written) {
        int colon = written.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a master key is written id:base64");
        }
        return written.substring(0, colon);
    }

    private static SecretKey keyOf(String id, String written) {
        byte[] key = decoded(id, written.substring(id.length() + 1));
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "master key '" + id + "' has " + key.length + " bytes, expected " + KEY_BYTES);
        }
        return new SecretKeySpec(key, "AES");
    }

    private static byte[] decoded(String id, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            // Its own message would show characters of the key.
            throw new IllegalArgumentException("master key '" + id + "' is not valid base64");
        }
    }
}
