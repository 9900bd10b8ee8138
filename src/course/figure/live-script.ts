import { onDarkPage } from "./theme.js";

/**
 * The script that turns the static pictures of a page into live figures, run by a browser. Each
 * figure's box carries its data; the script draws every box that is not drawn yet, so that it does
 * not matter which box it came with.
 *
 * Every figure carries it, hence without indentation. A page may insert a box after its script has
 * run (classic Notebook does), hence the timeouts.
 * A live figure stands on the page itself: it gives up its paper and takes the page's text colour.
 * Where that is light, the page is dark, and the figure's inks are exchanged for lighter ones.
 */
export const liveScript = `(function () {
  var onDarkPage = ${JSON.stringify(onDarkPage)};
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

  function isLight(color) {
    var channels = color.match(/[\\d.]+/g).map(Number);
    return 0.3 * channels[0] + 0.6 * channels[1] + 0.1 * channels[2] > 128;
  }

  function figureFor(box) {
    var color = getComputedStyle(box).color;
    var json = box.querySelector("script[type='application/json']").textContent;
    if (isLight(color)) {
      json = json.replace(/#[0-9A-F]{6}/g, function (ink) { return onDarkPage[ink] || ink; });
    }
    var figure = JSON.parse(json);
    figure.layout.font.color = color;
    figure.layout.paper_bgcolor = "rgba(0,0,0,0)";
    return figure;
  }

  function draw(box) {
    box.setAttribute("data-drawn", "");
    var figure = figureFor(box);
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
})()`.replace(/\n\s*/g, "\n");
