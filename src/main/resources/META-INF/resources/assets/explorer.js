/* Begins the explorer: in a file of its own, as pages may have no scripts in them. */
window.addEventListener("load", () => {
  SwaggerUIBundle({
    url: "/q/openapi",
    dom_id: "#swagger-ui",
    deepLinking: true,
    displayRequestDuration: true,
    presets: [SwaggerUIBundle.presets.apis],
    layout: "BaseLayout",
  });
});
