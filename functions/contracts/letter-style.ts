/** How a letter to a customer looks, on A4 and in a frame of the console, which lets in this style and no other. */
export const LETTER_STYLE = `@page{size:A4;margin:22mm 24mm}
*{box-sizing:border-box}
body{margin:0;color:#000;background:#fff;font-family:"Noto Serif SC","Songti SC",SimSun,"Noto Sans SC",serif;line-height:1.7;overflow-wrap:anywhere}
.full{font-size:12pt}.close{font-size:10.5pt;line-height:1.5}.small{font-size:9pt;line-height:1.4}
header{text-align:center;font-size:16pt;font-weight:700;letter-spacing:.1em;border-bottom:1.5pt solid #000;padding-bottom:3mm;margin-bottom:5mm}
header span{letter-spacing:0}
address{font-style:normal;min-height:14mm;margin-bottom:4mm}
.number{text-align:right;font-size:10pt;margin:0}
h1{font-size:15pt;text-align:center;margin:4mm 0 6mm}
p{margin:0 0 .7em}
.zh p+p{text-indent:2em}
.zh p.signature{text-align:right;text-indent:0;margin-top:1.5em}
.signature{break-inside:avoid;margin-top:1.5em}
@media screen{body{max-width:210mm;min-height:297mm;margin:10mm auto;padding:22mm 24mm;box-shadow:0 0 4mm #999}}`;
