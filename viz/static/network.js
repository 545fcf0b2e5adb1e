// The picture of the network, and the panel beside it. Everything shown is copied from the list in the page
// or set as text; nothing here makes markup from data.
(function () {
  "use strict";
  const picture = document.getElementById("network-picture");
  const panel = document.getElementById("network-panel");
  const source = document.getElementById("network-data");
  if (!picture || !panel || !source || !window.vis) return;

  const data = JSON.parse(source.textContent);
  if (!data.nodes.length) {
    picture.closest(".network-layout").hidden = true;
    return;
  }
  const network = new window.vis.Network(picture, { nodes: data.nodes, edges: data.edges }, data.options);

  // The whole picture is shown at first; of a few things the names too,
  // of many the names appear as one comes nearer.
  function fit() {
    network.fit({ animation: false, maxZoomLevel: 1.2 });
    const few = data.nodes.length <= 40;
    const unit = Math.max(1 / network.getScale(), 1);
    const words = few ? unit : 1;
    network.setOptions({
      nodes: { size: (few ? 10 : 3) * unit, borderWidth: unit, font: { size: 12 * words, strokeWidth: 3 * words } },
      edges: { width: unit, arrows: { to: { scaleFactor: (few ? 0.5 : 0.35) * unit } }, font: { size: 11 * words, strokeWidth: 3 * words } },
    });
    network.moveTo({ scale: network.getScale() * 0.88 });
  }

  function relationText(number) {
    const item = document.getElementById("relation-" + number);
    const copy = document.createElement("div");
    if (!item) return copy;
    for (const child of item.children) copy.append(child.cloneNode(true));
    for (const details of copy.querySelectorAll("details")) details.open = true;
    return copy;
  }

  function showEdge(number) {
    panel.replaceChildren(relationText(number));
  }

  function showNode(id) {
    const label = data.nodes.find((node) => node.id === id).label;
    const heading = document.createElement("h3");
    heading.textContent = label;
    const list = document.createElement("ul");
    for (const item of document.querySelectorAll(".network-relations > li")) {
      if (item.dataset.from !== id && item.dataset.to !== id) continue;
      const line = document.createElement("li");
      line.append(item.querySelector(".network-relation").cloneNode(true));
      list.append(line);
    }
    panel.replaceChildren(heading, list);
  }

  network.on("click", function (event) {
    if (event.nodes.length) showNode(event.nodes[0]);
    else if (event.edges.length) showEdge(event.edges[0]);
  });
  network.once("afterDrawing", fit);
  window.addEventListener("resize", fit);
})();
