package dev.winnow.identity;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A key that a program sent. */
public final class ApiKeyRequest extends BaseAuthenticationRequest {

    private final String text;

    public ApiKeyRequest(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
