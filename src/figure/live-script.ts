/**
 * The script that turns the static pictures of a page into live figures, run by a browser. Each
 * figure's box carries its data; the script draws every box that is not drawn yet, so that it does
 * not matter which box it came with.
 *
 * A page may insert a box after its script has run (classic Notebook does), hence the timeouts.
 * Text takes the page's own colour, light or dark.
 */
export const liveScript = `(function () {
  var file = "node_modules/plotly.js-dist-min/plotly.min.js";

  function serverBase() {
    var config = document.getElementById("jupyter-config-data");
    var fromConfig = config && JSON.parse(config.textContent).baseUrl;
    return fromConfig || document.body.getAttribute("data-base-url") || "/";
  }

  function loadFirst(addresses) {
    if (window.Plotly) return Promise.resolve();
    if (addresses.length === 0) return Promise.reject(new Error("Plotly was not found"));
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = addresses[0];
      script.onload = script.onerror = function () {
        loadFirst(addresses.slice(1)).then(resolve, reject);
      };
      document.head.appendChild(script);
    });
  }

  function draw(box) {
    box.setAttribute("data-drawn", "");
    var figure = JSON.parse(box.querySelector("script[type='application/json']").textContent);
    figure.layout.font.color = getComputedStyle(box).color;
    var plot = document.createElement("div");
    box.appendChild(plot);
    window.Plotly.newPlot(plot, figure).then(
      function () { box.querySelector("img").remove(); },
      function () { plot.remove(); },
    );
  }

  function drawAll() {
    document.querySelectorAll(".workbook-figure:not([data-drawn])").forEach(draw);
  }

  window.workbookPlotly =
    window.workbookPlotly || loadFirst(["../" + file, serverBase() + "files/" + file]);
  window.workbookPlotly.then(
    function () { [0, 100, 1000].forEach(function (delay) { setTimeout(drawAll, delay); }); },
    function () { window.workbookPlotly = undefined; },
  );
})()`;
