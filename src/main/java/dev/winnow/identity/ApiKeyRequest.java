package dev.winnow.identity;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** An authentication request by API key. */
public final class ApiKeyRequest extends BaseAuthenticationRequest {

    private final String text;

    public ApiKeyRequest(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
