"""How the trace page looks: calm, large, good on a phone and on paper."""

from __future__ import annotations

STYLE = """
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;max-width:62rem;padding:1.5rem;font:1.125rem/1.6 system-ui,"Segoe UI",
"Noto Sans",sans-serif;color:#1b1b1b;background:#fff}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.4rem;margin:2.5rem 0 1rem;padding-top:.5rem;border-top:3px solid #8a1c1c}
h3{font-size:1.15rem;margin:2rem 0 .5rem}
p,ul{margin:.5rem 0}
a{color:#0b4f8a;text-underline-offset:.15em}
a:focus-visible,.khung:focus-visible{outline:3px solid #8a1c1c;outline-offset:2px}
article{padding:.75rem 0;border-bottom:1px solid #c9c9c9}
.cau a{font-weight:700;text-decoration:none;background:#fdf3d7;padding:0 .15em;border-radius:3px}
.nguon,.dong{list-style:none;padding:0}
.nguon li{padding:.2rem 0 .2rem 1rem;border-left:3px solid #d9c48f}
.dong li{padding:.5rem 0;border-bottom:1px solid #dedede;overflow-wrap:anywhere}
mark{background:#fdf3d7;color:inherit;font-weight:600;padding:0 .15em}
small{font-size:.85em;color:#4a4a4a}
li,tr{scroll-margin-top:1rem}
li:target,tr:target{background:#e7f0fa;outline:2px solid #0b4f8a}
.khung{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.5rem 0;font-size:1rem}
th,td{border:1px solid #b8b8b8;padding:.35rem .5rem;text-align:left;vertical-align:top}
thead th{background:#f3f1ec}
td:first-child{width:28%}
.so{width:18%}
tbody th{background:#faf8f3}
.so{text-align:right;font-weight:700;white-space:nowrap}
@media print{
@page{size:A4;margin:15mm 12mm 15mm 20mm}
body{max-width:none;padding:0 1px;font-size:10.5pt;line-height:1.35}
a{color:inherit;text-decoration:none}
table,.dong{font-size:9.5pt}
th,td,.dong li{padding:.2rem .35rem}
article{padding:.4rem 0}
article,.nguon li,.dong li,tr{break-inside:avoid}
h2,h3{break-after:avoid}
thead{display:table-header-group}
.khung{overflow:visible}
}
"""
